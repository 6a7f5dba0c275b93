package org.linli.identity;

import java.time.Clock;
import java.time.Duration;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.shared.persistence.Ids;
import org.linli.testing.GraphQlClient;
import org.linli.testing.StaffFixture;
import org.springframework.stereotype.Component;

/** Makes invitations and appointments that can be ended. */
@Component
public class InvitationFixture {

    private final StaffInvitationMapper mapper;
    private final Appointments appointments;
    private final GraphQlClient client;
    private final Ids ids;
    private final Clock clock;

    InvitationFixture(
            StaffInvitationMapper mapper, Appointments appointments, GraphQlClient client, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.appointments = appointments;
        this.client = client;
        this.ids = ids;
        this.clock = clock;
    }

    /** An open invitation of a grid worker to the node, whose code nobody knows. */
    public long open(Organisation node) {
        var id = ids.next();
        var now = clock.instant();
        mapper.insert(
                new StaffInvitation(id, node.id(), Role.GRID_WORKER, null, now.plus(Duration.ofDays(7))),
                null,
                String.format("%064d", id),
                1,
                now);
        return id;
    }

    /** The appointment of a new grid worker at the node. */
    public long appointment(Organisation node) {
        var person = client.someone();
        appointments.appoint(person.personId(), Role.GRID_WORKER, node, StaffFixture.today(), null);
        return appointments.of(person.personId()).getFirst().id();
    }
}
