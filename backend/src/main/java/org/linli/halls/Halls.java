package org.linli.halls;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The halls of all nodes: one each at most. */
@Service
class Halls {

    /** Name among the sources of answers, with the id of the hall: what it says, and its rules. */
    static final String SOURCE = "hall";

    /** Name among the sources of answers, with the id of a node: which halls are there and under it. */
    static final String LISTS = "halls";

    /** Stands for all nodes. */
    static final long EVERYWHERE = 0;

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_INTRODUCTION = 1_000;
    private static final int MOST_SECONDS = 500;
    private static final int LONGEST_SECONDING = 90;

    private final HallMapper mapper;
    private final Organisations organisations;
    private final Appointments appointments;
    private final Audit audit;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    Halls(
            HallMapper mapper,
            Organisations organisations,
            Appointments appointments,
            Audit audit,
            Changes changes,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.appointments = appointments;
        this.audit = audit;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<Hall> find(long id) {
        return mapper.findAllById(List.of(id)).stream().findFirst();
    }

    /** The halls with these ids by their id; ids that name nothing are left out. */
    Map<Long, Hall> byId(Collection<Long> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : mapper.findAllById(wanted).stream().collect(Collectors.toMap(Hall::id, Function.identity()));
    }

    /** The halls of these nodes by the id of the node. */
    Map<Long, Hall> at(Collection<Long> nodeIds) {
        return nodeIds.isEmpty()
                ? Map.of()
                : mapper.findAt(nodeIds).stream().collect(Collectors.toMap(Hall::organisationId, Function.identity()));
    }

    /** The halls of a node and of all under it, in the order of their ids, which come after {@code after}. */
    List<Hall> under(long nodeId, long after, int limit) {
        var found = mapper.listed(nodeId, after, limit);
        var rows = byId(found);
        return found.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** The hall, if the viewer hosts it, which nobody else changes until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Hall lockHosted(Viewer viewer, long id) {
        return mapper.lock(id)
                .flatMap(this::find)
                .filter(hall -> viewer.standing().may(Permission.HOST_HALLS, hall.path()))
                .orElseThrow(() -> HallRejected.notFound("hallId"));
    }

    /** Opens the hall of a node, or writes anew what it says. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long save(Viewer viewer, HallContent content) {
        var node = organisations
                .findPublic(content.organisationId())
                .filter(found -> found.communityId() != null)
                .filter(found -> viewer.standing().may(Permission.HOST_HALLS, found.path()))
                .orElseThrow(() -> HallRejected.notFound("organisationId"));
        content.check();
        requireConvener(content.convenerId(), node);
        mapper.save(content.at(node, ids.next()), clock.instant());
        var hall = mapper.findAt(List.of(node.id())).getFirst();
        var nodes = new ArrayList<>(node.lineage());
        nodes.add(EVERYWHERE);
        mapper.list(nodes, hall.id());
        audit.record(Deed.by(viewer, "hall.saved").at(node.id()));
        changes.of(SOURCE, List.of(hall.id()));
        changes.of(LISTS, nodes);
        return hall.id();
    }

    private void requireConvener(@Nullable Long personId, Organisation node) {
        var known = personId == null
                || appointments.heldBy(personId).stream()
                        .anyMatch(held -> Permission.HOST_HALLS.isGivenBy(held.role())
                                && node.path().startsWith(held.path()));
        if (!known) {
            throw HallRejected.notFound("convenerId");
        }
    }

    /** What a hall says about itself. */
    record HallContent(
            long organisationId,
            String name,
            String introduction,
            @Nullable Long convenerId,
            int secondsNeeded,
            int secondingDays) {

        private void check() {
            HallRejected.unless(Text.isLine(name, 1, LONGEST_NAME), "name");
            HallRejected.unless(Text.isProse(introduction, 0, LONGEST_INTRODUCTION), "introduction");
            HallRejected.unless(secondsNeeded >= 1 && secondsNeeded <= MOST_SECONDS, "secondsNeeded");
            HallRejected.unless(secondingDays >= 1 && secondingDays <= LONGEST_SECONDING, "secondingDays");
        }

        private Hall at(Organisation node, long id) {
            return new Hall(
                    id,
                    Objects.requireNonNull(node.communityId()),
                    node.id(),
                    node.path(),
                    name,
                    introduction,
                    convenerId,
                    secondsNeeded,
                    secondingDays);
        }
    }
}
