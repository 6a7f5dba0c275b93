package org.linli.wishes.shelves;

import java.util.List;
import org.linli.wishes.TitlePairs;
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

    private static final int MOST_WISHES = 200;

    private final TitleMapper mapper;

    Titles(TitleMapper mapper) {
        this.mapper = mapper;
    }

    /** Ids of wishes of the community with such a title that somebody else has written, the most alike first. */
    public List<Long> like(String title, long communityId, long notBy, int limit) {
        var pairs = TitlePairs.of(title);
        return pairs.size() == 0
                ? List.of()
                : mapper.findLike(communityId, pairs.values(), pairs.size(), notBy, ALIKE, MOST_WISHES, limit);
    }

    void add(Wish wish) {
        var pairs = TitlePairs.of(wish.title());
        if (pairs.size() > 0) {
            mapper.insert(wish, pairs.values(), pairs.size());
        }
    }

    void remove(long wishId) {
        mapper.delete(wishId);
    }
}
