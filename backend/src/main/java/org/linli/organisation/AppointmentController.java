package org.linli.organisation;

import java.util.List;
import java.util.Map;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.References;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the viewer's own appointments. */
@Controller
class AppointmentController {

    private final Appointments appointments;
    private final Organisations organisations;

    AppointmentController(Appointments appointments, Organisations organisations) {
        this.appointments = appointments;
        this.organisations = organisations;
    }

    @SchemaMapping(typeName = "Viewer")
    List<HeldRole> appointments(@ContextValue Viewer viewer) {
        return appointments.inForce(viewer.personId());
    }

    @BatchMapping(typeName = "Appointment")
    Map<HeldRole, Organisation> organisation(List<HeldRole> roles) {
        return References.toOne(roles, HeldRole::organisationId, organisations::byId);
    }
}
