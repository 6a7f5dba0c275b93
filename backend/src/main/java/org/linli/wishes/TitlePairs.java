package org.linli.wishes;

import java.util.regex.Pattern;
import org.linli.shared.text.Bigrams;

/** What the title of a wish is recognised by: its pairs of characters without what all titles say. */
public final class TitlePairs {

    /** Without this, 想要一个书包 would be like 想要一个轮椅. */
    private static final Pattern SAID_BY_ALL =
            Pattern.compile("我想要|想要|希望[有能]?|需要|想?请人|想请|想找|想学|有人|帮忙|帮我|求助|谢谢|一[个台辆套双本些位件下把张只]|[想请求能帮]");

    private static final int LONGEST = 30;

    private TitlePairs() {}

    /** Of the first 30 characters; of all that is said when it is nothing but what all say. */
    public static Bigrams of(String title) {
        var end = title.offsetByCodePoints(0, Math.min(LONGEST, title.codePointCount(0, title.length())));
        var whole = title.substring(0, end);
        var telling = Bigrams.of(SAID_BY_ALL.matcher(whole).replaceAll(" "));
        return telling.size() == 0 ? Bigrams.of(whole) : telling;
    }
}
