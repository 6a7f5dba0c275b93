package org.linli.wishes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has to be told what becomes of a wish, and what there is to tell. */
@Component
public class ToldWishes {

    private final ToldWishMapper mapper;

    ToldWishes(ToldWishMapper mapper) {
        this.mapper = mapper;
    }

    /** The wish; empty when what was written has been erased. */
    public Optional<ToldWish> wish(long wishId) {
        return mapper.find(wishId);
    }

    /** Who has made the claim. */
    public Optional<Long> claimer(long claimId) {
        return mapper.claimer(claimId);
    }

    /** Ids of the people whose claims were confirmed. */
    public List<Long> helpers(long wishId) {
        return mapper.helpers(wishId);
    }
}
