package org.linli.wishes.shelves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.Wishes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lists that wishes are found in, in the transaction of what changes a wish. */
@Component
public class Shelves {

    /** The kind of source that a wish is. */
    public static final String WISH = "wish";

    /** The kind of source that the lists of a node are. */
    public static final String LISTS = "wishes";

    /** The kind of source that the wishes at a station are. */
    public static final String AT_STATION = "wishes-at-station";

    /** Stands for all nodes. */
    public static final long EVERYWHERE = 0;

    private final ShelfMapper mapper;
    private final Titles titles;
    private final Wishes wishes;
    private final Organisations organisations;
    private final Ids ids;
    private final Changes changes;

    Shelves(ShelfMapper mapper, Titles titles, Wishes wishes, Organisations organisations, Ids ids, Changes changes) {
        this.mapper = mapper;
        this.titles = titles;
        this.wishes = wishes;
        this.organisations = organisations;
        this.ids = ids;
        this.changes = changes;
    }

    /** Ids of the wishes on a shelf, the latest first, and before that position. */
    public List<Long> find(Shelf shelf, WishFilter filter, long before, int limit) {
        return mapper.find(shelf, filter, before, limit);
    }

    /** Wishes that can be claimed by the stations where they are handed over; of each the latest, the latest first. */
    public List<AtStation> openAt(Collection<Long> stationIds, int each) {
        return stationIds.isEmpty() ? List.of() : mapper.findAt(EVERYWHERE, Shelf.OPEN, stationIds, each);
    }

    /** Puts a wish that was changed where it belongs now, and tells that it was changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Wish settle(long wishId) {
        var wish = wishes.lock(wishId).orElseThrow();
        changes.of(WISH, List.of(wishId));
        var shelf = Shelf.of(wish);
        var name = shelf == null ? null : shelf.name();
        return Objects.equals(name, wish.shelf()) ? wish : move(wish);
    }

    /** Takes a wish from its place, so that {@link #settle} lists it anew with what is said of it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unlist(Wish wish) {
        mapper.move(wish.id(), null, null);
        takeOut(wish);
        tell(wish, nodes(wish));
    }

    private Wish move(Wish wish) {
        var shelf = Shelf.of(wish);
        var nodes = nodes(wish);
        takeOut(wish);
        if (shelf == null) {
            mapper.move(wish.id(), null, null);
        } else {
            var position = ids.next();
            mapper.move(wish.id(), shelf, position);
            mapper.insert(nodes, shelf, position, wish);
            if (shelf == Shelf.OPEN) {
                titles.add(wish);
            }
        }
        tell(wish, nodes);
        return wishes.find(wish.id()).orElseThrow();
    }

    private void takeOut(Wish wish) {
        mapper.delete(wish.id());
        titles.remove(wish.id());
    }

    private void tell(Wish wish, List<Long> nodes) {
        changes.of(LISTS, nodes);
        if (wish.stationId() != null) {
            changes.of(AT_STATION, List.of(wish.stationId()));
        }
    }

    private List<Long> nodes(Wish wish) {
        var nodes = new ArrayList<>(List.of(EVERYWHERE));
        organisations.find(wish.organisationId()).map(Organisation::lineage).ifPresent(nodes::addAll);
        return nodes;
    }
}
