package org.linli.budgets;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The projects of all rounds, as they are read. */
@Component
class Projects {

    private final ProjectMapper mapper;

    Projects(ProjectMapper mapper) {
        this.mapper = mapper;
    }

    Optional<Project> find(long id) {
        return mapper.find(id);
    }

    /** Those of a round that everyone can see, in the order in which they were proposed, with ids above {@code after}. */
    List<Project> shown(long roundId, long after, int limit) {
        return mapper.findShown(roundId, after, limit);
    }

    /** The first ones of each round that everyone can see. */
    List<Project> firstShown(Collection<Long> roundIds, int most) {
        return mapper.findFirstShown(roundIds, most);
    }

    /** What somebody has proposed in each round, the latest first. */
    List<Project> firstOf(long personId, Collection<Long> roundIds, int most) {
        return mapper.findFirstOf(personId, roundIds, most);
    }
}
