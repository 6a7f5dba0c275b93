package org.linli.wishes.suggesting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves staff that looks for somebody to take a wish. */
@Controller
class SuggestionController {

    private final Suggestions suggestions;
    private final Residents residents;
    private final Organisations organisations;

    SuggestionController(Suggestions suggestions, Residents residents, Organisations organisations) {
        this.suggestions = suggestions;
        this.residents = residents;
        this.organisations = organisations;
    }

    @QueryMapping
    List<WishSuggestion> wishSuggestions(@Argument long wishId, @Argument int first, @ContextValue Viewer viewer) {
        var candidates = suggestions.of(viewer, wishId, first);
        Map<Long, PublicPerson> people = residents.people(candidates.stream()
                .map(Candidate::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var nodes = organisations.byId(candidates.stream()
                .map(Candidate::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return candidates.stream()
                .map(candidate -> new WishSuggestion(
                        candidate.personId() == null ? null : people.get(candidate.personId()),
                        candidate.organisationId() == null ? null : nodes.get(candidate.organisationId()),
                        candidate.reasons()))
                .toList();
    }

    record WishSuggestion(
            @Nullable PublicPerson person, @Nullable Organisation organisation, List<Candidate.Reason> reasons) {}
}
