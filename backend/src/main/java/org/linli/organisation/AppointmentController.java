package org.linli.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.shared.Viewer;
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
        var found =
                organisations.byId(roles.stream().map(HeldRole::organisationId).collect(Collectors.toSet()));
        var nodes = new HashMap<HeldRole, Organisation>();
        for (var role : roles) {
            var node = found.get(role.organisationId());
            if (node != null) {
                nodes.put(role, node);
            }
        }
        return nodes;
    }
}
