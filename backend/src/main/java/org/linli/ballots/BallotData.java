package org.linli.ballots;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/**
 * The rolls that people are on. What they have voted is not among it: with SECRET nobody can tell, and elsewhere it is published
 * and stays so, under an id that leads to nobody once the account is closed.
 */
@Component
class BallotData implements PersonalData {

    private static final int MOST = 10_000;

    private final RollMapper roll;
    private final BallotOffice ballots;

    BallotData(RollMapper roll, BallotOffice ballots) {
        this.roll = roll;
        this.ballots = ballots;
    }

    @Override
    public String name() {
        return "ballots";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var entries = roll.of(personId, MOST);
        var found =
                ballots.byId(entries.stream().map(RollMapper.Entry::ballotId).collect(Collectors.toSet()));
        return entries.stream()
                .<Map<String, Object>>map(entry -> Map.of(
                        "kind", "roll",
                        "question", found.get(entry.ballotId()).question(),
                        "closesAt", found.get(entry.ballotId()).closesAt().toString(),
                        "voted", entry.hasCast()))
                .toList();
    }

    @Override
    public void erase(long personId) {
        // A roll is frozen: how many were on it and have voted must stay as it was.
    }
}
