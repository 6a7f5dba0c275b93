package org.linli.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.References;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the person who is signed in. */
@Controller
class ViewerController {

    private final People people;
    private final Sessions sessions;
    private final Organisations organisations;

    ViewerController(People people, Sessions sessions, Organisations organisations) {
        this.people = people;
        this.sessions = sessions;
        this.organisations = organisations;
    }

    @QueryMapping
    Optional<Person> viewer(@ContextValue Viewer viewer) {
        return viewer.isStranger() ? Optional.empty() : people.find(viewer.personId());
    }

    @SchemaMapping(typeName = "Viewer")
    List<Device> devices(Person person, @ContextValue Viewer viewer) {
        return sessions.devices(person.id(), viewer.sessionId());
    }

    @BatchMapping(typeName = "Viewer")
    Map<Person, Organisation> community(List<Person> persons) {
        return References.toOne(persons, Person::communityId, organisations::byId);
    }
}
