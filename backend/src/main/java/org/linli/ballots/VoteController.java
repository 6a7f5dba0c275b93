package org.linli.ballots;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves the votes of ballots that are closed, or counted in the open. */
@Controller
class VoteController {

    private final BallotMapper mapper;
    private final RollMapper roll;
    private final VoteMapper votes;
    private final Casting casting;
    private final Electors electors;

    VoteController(BallotMapper mapper, RollMapper roll, VoteMapper votes, Casting casting, Electors electors) {
        this.mapper = mapper;
        this.roll = roll;
        this.votes = votes;
        this.casting = casting;
        this.electors = electors;
    }

    @QueryMapping
    Connection<ToldVote> ballotVotes(
            @Argument long ballotId,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        Sources.of(environment).add(Ballot.SOURCE, ballotId);
        var page = Page.of("ballotvotes", first, after);
        var told = mapper.find(ballotId)
                .filter(Ballot::isTold)
                .map(ballot -> votes
                        .list(ballotId, page.afterOr(new Cursor(0, 0)).id(), page.limit())
                        .stream()
                        .map(vote -> new ToldVote(
                                ballot,
                                vote.id(),
                                vote.receipt(),
                                Choices.of(Objects.requireNonNull(vote.choice())),
                                vote.electorId()))
                        .toList())
                .orElse(List.of());
        return page.connect(told, vote -> new Cursor(0, vote.id()));
    }

    @BatchMapping(typeName = "BallotVote")
    Map<ToldVote, String> elector(List<ToldVote> told, @ContextValue Viewer viewer) {
        var ballot = told.getFirst().ballot();
        if (ballot.mode() == BallotMode.SECRET || !mayKnow(viewer, ballot)) {
            return Map.of();
        }
        var names = electors.names(
                ballot.unit(),
                told.stream().map(ToldVote::electorId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var named = new HashMap<ToldVote, String>();
        for (var vote : told) {
            var name = vote.electorId() == null ? null : names.get(vote.electorId());
            if (name != null) {
                named.put(vote, name);
            }
        }
        return named;
    }

    private boolean mayKnow(Viewer viewer, Ballot ballot) {
        return viewer.standing().may(Permission.HOST_HALLS, ballot.path())
                || !roll.among(List.of(ballot.id()), casting.electors(viewer)).isEmpty();
    }

    /** A vote that everyone may read. */
    record ToldVote(Ballot ballot, long id, String receipt, List<Integer> choice, @Nullable Long electorId) {}
}
