package org.linli.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.springframework.stereotype.Component;

/** Appoints people for tests. */
@Component
public class StaffFixture {

    private final GraphQlClient client;
    private final Appointments appointments;

    StaffFixture(GraphQlClient client, Appointments appointments) {
        this.client = client;
        this.appointments = appointments;
    }

    /** A new person with this role at the node from yesterday on. */
    public GraphQlClient.Caller appointed(Role role, Organisation node) {
        var person = client.someone();
        appointments.appoint(person.personId(), role, node, today().minusDays(1), null);
        return person;
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
