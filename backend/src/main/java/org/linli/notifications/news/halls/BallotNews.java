package org.linli.notifications.news.halls;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.linli.ballots.Ballot;
import org.linli.ballots.BallotClosed;
import org.linli.ballots.BallotMode;
import org.linli.ballots.BallotOpened;
import org.linli.ballots.ElectorUnit;
import org.linli.ballots.ToldBallots;
import org.linli.identity.Residents;
import org.linli.notifications.Notices;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.linli.notifications.news.NewsListener;
import org.springframework.stereotype.Component;

/** Tells those on the roll that they can vote, and that the result is there. Whether somebody has voted is not looked at. */
@Component
class BallotNews {

    private static final String PAGE = "/packages/halls/ballot/index?id=";
    private static final int MOST = 200;

    private final ToldBallots ballots;
    private final Residents residents;
    private final Notices notices;

    BallotNews(ToldBallots ballots, Residents residents, Notices notices) {
        this.ballots = ballots;
        this.residents = residents;
        this.notices = notices;
    }

    @NewsListener
    public void opened(BallotOpened event) {
        tell(event.ballotId(), "ballotOpened");
    }

    @NewsListener
    public void closed(BallotClosed event) {
        tell(event.ballotId(), "ballotClosed");
    }

    private void tell(long ballotId, String wording) {
        ballots.find(ballotId)
                .filter(ballot -> ballot.mode() != BallotMode.OPEN)
                .ifPresent(ballot -> eachPage(
                        ballot,
                        people -> notices.tell(people.stream()
                                .map(person -> notice(ballot, person, wording))
                                .toList())));
    }

    private void eachPage(Ballot ballot, Consumer<List<Long>> told) {
        var after = 0L;
        List<Long> electors;
        do {
            electors = ballots.electors(ballot.id(), after, MOST);
            if (!electors.isEmpty()) {
                after = electors.getLast();
                told.accept(people(ballot, electors));
            }
        } while (electors.size() == MOST);
    }

    private List<Long> people(Ballot ballot, List<Long> electors) {
        return ballot.unit() == ElectorUnit.PERSON
                ? electors
                : electors.stream()
                        .flatMap(household -> residents.membersOf(household).stream())
                        .toList();
    }

    private static Notice notice(Ballot ballot, long personId, String wording) {
        var arguments = Map.of("question", Argument.of(ballot.question()), "time", Argument.of(ballot.closesAt()));
        return Notice.of(
                        personId,
                        NotificationKind.HALL,
                        wording,
                        arguments,
                        wording.toLowerCase(Locale.ROOT) + ":" + ballot.id())
                .on(PAGE + ballot.id())
                .at(ballot.nodeId());
    }
}
