package org.linli.wishes.shelves;

import java.util.List;
import org.linli.wishes.TitlePairs;
import org.linli.wishes.wish.Wish;
import org.springframework.stereotype.Component;

/** Finds wishes that can be claimed by what their titles are like. */
@Component
public class Titles {

    /**
     * Of 30 pairs of titles that mean the same, such as 想要一个书包 and 少年学堂20个新书包, 27 are as alike as this; of 21 that
     * do not but sound like it, such as 给孩子的新书包 and 给孩子的运动鞋, nine; of all 1,225 pairs among the 50 titles of the demo,
     * three. At 0.3 it would be 22, five and none: a short title would miss the long one that says more. One too many does
     * no harm, since the most alike come first and a person looks at them.
     */
    static final double ALIKE = 0.2;

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
