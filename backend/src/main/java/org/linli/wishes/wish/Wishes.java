package org.linli.wishes.wish;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The wishes of everybody. Who changes one or its claims locks its row first, so that all who do queue in one order. */
@Component
public class Wishes {

    private final WishMapper mapper;

    Wishes(WishMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<Wish> find(long id) {
        return mapper.find(id);
    }

    /** The wish, which nobody else changes until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Wish> lock(long id) {
        return mapper.lock(id);
    }

    /** The wishes with these ids by their id; ids that name nothing are left out. */
    public Map<Long, Wish> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.findAllById(ids).stream().collect(Collectors.toMap(Wish::id, Function.identity()));
    }

    /** Up to {@code limit} wishes of a person, the latest first, with ids below {@code before}. */
    public List<Wish> of(long authorId, long before, int limit) {
        return mapper.findByAuthor(authorId, before, limit);
    }

    /** Takes parts; false when fewer are left, or it cannot be claimed any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(long id, int parts, Instant now) {
        return mapper.take(id, parts, now) == 1;
    }

    /** Offers all parts that are left; false when they are not what they were, or the wish was not open that long. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean offer(long id, int parts, Instant openedBefore, Instant now) {
        return mapper.offer(id, parts, openedBefore, now) == 1;
    }

    /** Moves parts of a wish that is locked, and with them its status. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(long id, PartsMove move, Instant now) {
        if (mapper.move(id, move, now) != 1) {
            throw new IllegalStateException("Parts of a wish were moved that are not there");
        }
    }
}
