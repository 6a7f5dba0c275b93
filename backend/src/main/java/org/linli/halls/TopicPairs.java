package org.linli.halls;

import java.util.regex.Pattern;
import org.linli.shared.text.Bigrams;

/** What the title of a topic is recognised by: its pairs of characters without what all titles say. */
public final class TopicPairs {

    /** Without this, 建议安装路灯 would be like 建议安装电梯. */
    private static final Pattern SAID_BY_ALL =
            Pattern.compile("建议|希望|能不能|能否|可不可以|可以|应该|需要|关于|请求|申请|问题|的|小区|社区|我们|本|了|吗|请");

    private static final int LONGEST = 30;

    private TopicPairs() {}

    /** Of the first 30 characters; of all that is said when it is nothing but what all say. */
    public static Bigrams of(String title) {
        var end = title.offsetByCodePoints(0, Math.min(LONGEST, title.codePointCount(0, title.length())));
        var whole = title.substring(0, end);
        var telling = Bigrams.of(SAID_BY_ALL.matcher(whole).replaceAll(" "));
        return telling.size() == 0 ? Bigrams.of(whole) : telling;
    }
}
