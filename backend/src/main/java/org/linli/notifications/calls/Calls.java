package org.linli.notifications.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.identity.Contacts;
import org.linli.notifications.NotificationErrorCode;
import org.linli.notifications.NotificationRejected;
import org.linli.notifications.inbox.Notification;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of people to be called. What is not the viewer's to see is treated as not there. */
@Service
public class Calls {

    private final CallMapper mapper;
    private final Contacts contacts;
    private final Homes homes;
    private final Organisations organisations;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Calls(
            CallMapper mapper,
            Contacts contacts,
            Homes homes,
            Organisations organisations,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.contacts = contacts;
        this.homes = homes;
        this.organisations = organisations;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts the person on the list, in the running transaction, if it is urgent and she has not read it. */
    public void open(Notification notification, UnreachedReason reason) {
        if (!notification.urgent() || notification.readAt() != null) {
            return;
        }
        var person = contacts.byId(List.of(notification.personId())).get(notification.personId());
        if (person != null) {
            homes.find(person, notification.organisationId())
                    .ifPresent(home -> mapper.insertNew(call(notification, home), home.communityId(), reason));
        }
    }

    private OpenCall call(Notification notification, Organisation home) {
        var building = home.kind() == OrganisationKind.BUILDING ? Long.valueOf(home.id()) : null;
        return new OpenCall(
                ids.next(),
                notification.personId(),
                notification.id(),
                home.id(),
                building,
                home.path(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Takes calls off the list that are not needed since the person has read what she is to be told. */
    public void read(long personId, @Nullable Collection<Long> notificationIds) {
        if (notificationIds == null || !notificationIds.isEmpty()) {
            mapper.read(personId, notificationIds);
        }
    }

    /** A page of the calls at a node or under it, by building; empty where the viewer may make none. */
    @Permitted(Permission.CALL_RESIDENTS)
    List<OpenCall> list(Viewer viewer, long organisationId, Page page) {
        var node = organisations.find(organisationId).filter(found -> mayCall(viewer, found.path()));
        if (node.isEmpty()) {
            return List.of();
        }
        var after = page.after();
        var afterPath = after == null ? "" : pathOf(after);
        return mapper.list(node.get().path(), afterPath, after == null ? 0 : after.id(), page.limit());
    }

    private String pathOf(Cursor after) {
        return organisations.find(after.key()).map(Organisation::path).orElseThrow(() -> Fault.badInput("cursor"));
    }

    /** Notes what came of a call. */
    @Permitted(Permission.CALL_RESIDENTS)
    @Transactional
    Call finish(Viewer viewer, long callId, CallOutcome outcome) {
        var call = find(viewer, callId);
        var changed =
                switch (outcome) {
                    case TOLD -> mapper.close(callId, CallState.TOLD);
                    case UNREACHABLE -> mapper.close(callId, CallState.UNREACHABLE);
                    case NO_ANSWER -> mapper.noteNoAnswer(callId);
                };
        if (changed == 0) {
            throw notFound();
        }
        audit.record(Deed.by(viewer, "call.finished")
                .about(call.personId())
                .at(call.organisationId())
                .because(outcome.name()));
        return new Call(callId);
    }

    /** The whole phone number of whoever is to be called; each look goes on record. */
    @Permitted(Permission.CALL_RESIDENTS)
    @Transactional
    Revealed reveal(Viewer viewer, long callId) {
        var call = find(viewer, callId);
        audit.record(Deed.by(viewer, "phone.revealed")
                .about(call.personId())
                .at(call.organisationId())
                .because("call"));
        return new Revealed(contacts.phone(call.personId()).orElse(null));
    }

    private OpenCall find(Viewer viewer, long callId) {
        return mapper.findOpen(callId)
                .filter(call -> mayCall(viewer, call.path()))
                .orElseThrow(Calls::notFound);
    }

    private static boolean mayCall(Viewer viewer, String path) {
        return viewer.standing().may(Permission.CALL_RESIDENTS, path);
    }

    private static NotificationRejected notFound() {
        return new NotificationRejected(NotificationErrorCode.NOT_FOUND, "input", "callId");
    }

    /** Takes calls off the list that nobody has made for so long; returns how many. */
    public int lapse(Instant before, int most) {
        return mapper.lapse(before, most);
    }

    public void erase(long personId) {
        mapper.erase(personId);
    }

    /** Forgets some that are older; returns how many. */
    public int forget(Instant before, int most) {
        return mapper.forget(before, most);
    }

    /** A call that something was noted about. */
    record Call(long callId) {}

    /** A whole phone number; null when none is known. */
    record Revealed(@Nullable String phone) {}
}
