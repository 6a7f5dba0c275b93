package org.linli.ballots;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.ballots.VoteMapper.Vote;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Component;

/**
 * Keeps what votes say from being read before their ballot is closed. Each ballot has a key of its own, which is destroyed when it
 * is over; all choices are made equally long before they are sealed.
 */
@Component
class VoteSeal {

    private static final String FIELD = "choice";
    private static final int LENGTH = 128;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    VoteSeal(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A vote under an id that tells nothing. */
    Vote vote(Ballot ballot, String receipt, String choice, @Nullable Long electorId) {
        var told = ballot.mode() == BallotMode.OPEN;
        return new Vote(newId(), receipt, told ? null : seal(ballot.id(), choice), told ? choice : null, electorId);
    }

    /** The same vote, for everyone to read, under another id. */
    Vote published(Vote vote, String choice) {
        return new Vote(newId(), vote.receipt(), null, choice, vote.electorId());
    }

    private long newId() {
        return random.nextLong(1, Long.MAX_VALUE);
    }

    String seal(long ballotId, String choice) {
        return secrets.seal(ballotId, FIELD, choice + " ".repeat(Math.max(0, LENGTH - choice.length())));
    }

    /** What votes say, in their order. */
    List<String> open(long ballotId, Collection<Vote> votes) {
        var sealed = votes.stream()
                .filter(vote -> vote.sealed() != null)
                .map(vote -> new Secrets.Sealed(ballotId, vote.sealed()))
                .toList();
        var opened = secrets.openAll(FIELD, sealed).iterator();
        return votes.stream()
                .map(vote -> vote.sealed() == null
                        ? vote.choice()
                        : opened.next().orElseThrow().stripTrailing())
                .toList();
    }

    String open(long ballotId, String sealed) {
        return secrets.open(ballotId, FIELD, sealed).orElseThrow().stripTrailing();
    }

    void destroy(long ballotId) {
        secrets.shred(ballotId);
    }
}
