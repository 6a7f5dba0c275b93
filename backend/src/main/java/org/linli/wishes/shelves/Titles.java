package org.linli.wishes.shelves;

import java.util.List;
import java.util.regex.Pattern;
import org.linli.shared.text.Bigrams;
import org.linli.wishes.wish.Wish;
import org.springframework.stereotype.Component;

/** Finds wishes that can be claimed by what their titles are like. */
@Component
public class Titles {

    /**
     * Of 24 pairs of titles that mean the same, such as 水龙头漏水 and 厨房水龙头一直漏水, 20 are as alike as this, and of 21
     * pairs that do not but sound like it, such as 给孩子的新书包 and 给孩子的运动鞋, five. A quarter would let eight of those
     * through for two more of the former; 0.4 would lose two more. One title too many does no harm: a person looks at them.
     */
    static final double ALIKE = 0.3;

    /** What wishes begin with whatever they are about; without this 想要一个书包 would be like 想要一个轮椅. */
    private static final Pattern SAID_BY_ALL =
            Pattern.compile("我想要|想要|希望[有能]?|需要|想?请人|想请|想找|想学|有人|帮忙|帮我|求助|谢谢|一[个台辆套双本些位件下把张只]|[想请求能帮]");

    private static final int LONGEST = 30;
    private static final int MOST_WISHES = 200;

    private final TitleMapper mapper;

    Titles(TitleMapper mapper) {
        this.mapper = mapper;
    }

    /** Ids of wishes of the community with such a title that somebody else has written, the most alike first. */
    public List<Long> like(String title, long communityId, long notBy, int limit) {
        var pairs = pairs(title);
        return pairs.size() == 0
                ? List.of()
                : mapper.findLike(communityId, pairs.values(), pairs.size(), notBy, ALIKE, MOST_WISHES, limit);
    }

    void add(Wish wish) {
        var pairs = pairs(wish.title());
        if (pairs.size() > 0) {
            mapper.insert(wish, pairs.values(), pairs.size());
        }
    }

    void remove(long wishId) {
        mapper.delete(wishId);
    }

    /** What a title is recognised by; all of it when there is nothing but what all say. */
    public static Bigrams pairs(String title) {
        var end = title.offsetByCodePoints(0, Math.min(LONGEST, title.codePointCount(0, title.length())));
        var whole = title.substring(0, end);
        var telling = Bigrams.of(SAID_BY_ALL.matcher(whole).replaceAll(" "));
        return telling.size() == 0 ? Bigrams.of(whole) : telling;
    }
}
