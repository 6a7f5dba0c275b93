package org.linli.halls;

import graphql.GraphQLContext;
import java.util.Map;
import org.linli.identity.PublicPerson;
import org.linli.shared.answers.Sources;

/** Notes whose names stand in an answer, so that it ends when one of them calls herself otherwise. */
final class PeopleInAnswer {

    private PeopleInAnswer() {}

    static <S> Map<S, PublicPerson> note(Map<S, PublicPerson> people, GraphQLContext context) {
        var sources = Sources.of(context);
        people.values().forEach(person -> sources.add("person", person.id()));
        return people;
    }
}
