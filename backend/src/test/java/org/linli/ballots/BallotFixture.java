package org.linli.ballots;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.StaffFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes households and people who live in them, and ballots for them. */
@Component
public class BallotFixture {

    static final String CAST =
            """
            mutation ($input: BallotCastInput!) {
              ballotCast(input: $input) { receipt ballot { id cast status } userErrors { code message field } }
            }""";

    private static final AtomicLong NAMES = new AtomicLong();

    private final BallotOffice office;
    private final Closing closing;
    private final Organisations organisations;
    private final WishFixture people;
    private final StaffFixture staff;
    private final Ids ids;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    BallotFixture(
            BallotOffice office,
            Closing closing,
            Organisations organisations,
            WishFixture people,
            StaffFixture staff,
            Ids ids,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.office = office;
        this.closing = closing;
        this.organisations = organisations;
        this.people = people;
        this.staff = staff;
        this.ids = ids;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A household of a building of its own under a node. */
    public Organisation household(Organisation node) {
        var building = organisations.add(node, OrganisationKind.BUILDING, "3号楼");
        return organisations.add(building, OrganisationKind.HOUSEHOLD, "%d室".formatted(NAMES.incrementAndGet()));
    }

    /** Somebody who lives in a household and can sign in. */
    public GraphQlClient.Caller resident(Organisation household) {
        var resident = people.resident(household, household.id());
        settle(resident.personId(), household);
        return resident;
    }

    /** People of a household, who are never signed in. */
    List<Viewer> members(Organisation household, int number) {
        var members = new ArrayList<Viewer>();
        for (var i = 0; i < number; i++) {
            var id = ids.next();
            settle(id, household);
            members.add(new Viewer(id, "", () -> new Standing(VerificationLevel.RESIDENT, List.of())));
        }
        return members;
    }

    private void settle(long personId, Organisation household) {
        jdbc.update(
                """
                insert into membership
                  (id, community_id, household_id, person_id, relation, head, until, created_at, version)
                values (?, ?, ?, ?, 'OTHER', false, now(3) + interval 300 day, now(3), 0)
                """,
                ids.next(),
                household.communityId(),
                household.id(),
                personId);
    }

    public GraphQlClient.Caller host(Organisation node) {
        return staff.appointed(Role.GRID_WORKER, node);
    }

    /** For, against or neither; more than half of those who vote, and of the roll. */
    static NewBallot yesNo(Organisation node, BallotMode mode, ElectorUnit unit) {
        return new NewBallot(
                BallotSubject.TOPIC,
                NAMES.incrementAndGet(),
                node.id(),
                "要不要在北门装路灯？",
                mode,
                BallotType.YES_NO,
                unit,
                List.of(),
                1,
                Share.MORE_THAN_HALF,
                Share.MORE_THAN_HALF,
                null,
                null,
                Instant.now().plus(Duration.ofDays(3)));
    }

    /** Options of which the most wanted one wins. */
    static NewBallot options(Organisation node, BallotType type, int most, String... texts) {
        return budget(
                node,
                type,
                most,
                null,
                null,
                Arrays.stream(texts)
                        .map(text -> new NewBallot.NewOption(text, null))
                        .toList());
    }

    static NewBallot budget(
            Organisation node,
            BallotType type,
            int most,
            @Nullable Long budgetFen,
            @Nullable BudgetRule rule,
            List<NewBallot.NewOption> options) {
        return new NewBallot(
                BallotSubject.PROJECTS,
                NAMES.incrementAndGet(),
                node.id(),
                "先办哪一件？",
                BallotMode.SECRET,
                type,
                ElectorUnit.PERSON,
                options,
                most,
                null,
                Share.MORE_THAN_HALF,
                budgetFen,
                rule,
                Instant.now().plus(Duration.ofDays(3)));
    }

    long open(NewBallot ballot) {
        return transaction.execute(status -> office.open(ballot));
    }

    /** A secret ballot by the people of a household made under the node, which takes votes. */
    public long open(Organisation node) {
        members(household(node), 3);
        return open(yesNo(node, BallotMode.SECRET, ElectorUnit.PERSON));
    }

    /** A secret ballot by the households of the node, which takes votes. */
    public long openForHouseholds(Organisation node) {
        return open(yesNo(node, BallotMode.SECRET, ElectorUnit.HOUSEHOLD));
    }

    /** Somebody on the roll of a ballot. */
    public long elector(long ballotId) {
        return jdbc.queryForObject(
                "select min(elector_id) from ballot_roll where ballot_id = ? and not has_cast", Long.class, ballotId);
    }

    /** A ballot with a batch of papers that waits for a second person. */
    public long withBatch(Organisation node) {
        var ballotId = open(node);
        batch(ballotId);
        return ballotId;
    }

    /** The batch that waits; 0 when none does. */
    public long batchOf(long ballotId) {
        return jdbc.queryForObject(
                "select coalesce(min(id), 0) from ballot_paper_batch where ballot_id = ?", Long.class, ballotId);
    }

    /** A batch of one paper that somebody has entered. */
    private long batch(long ballotId) {
        var node = organisations
                .find(jdbc.queryForObject("select node_id from ballot where id = ?", Long.class, ballotId))
                .orElseThrow();
        var host = host(node);
        call(host, "ballotPaperMark", Map.of("ballotId", ballotId, "electorId", elector(ballotId)));
        return Long.parseLong(host.ask(
                        """
                        mutation ($id: ID!) {
                          ballotPaperEnter(input: {ballotId: $id, choices: [[0]]}) { batch { id } userErrors { code } }
                        }""",
                        Map.of("id", ballotId))
                .withoutErrors()
                .text("ballotPaperEnter", "batch", "id"));
    }

    /** Lets the time of a ballot pass. */
    void end(long ballotId) {
        jdbc.update("update ballot set closes_at = now(3) - interval 1 second where id = ?", ballotId);
        closing.closeIfOver(ballotId);
    }

    static String nonce() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static Answer cast(GraphQlClient.Caller voter, long ballotId, String nonce, Integer... choice) {
        return voter.ask(
                CAST, Map.of("input", Map.of("ballotId", ballotId, "nonce", nonce, "choice", List.of(choice))));
    }

    /** Calls a mutation of staff and returns the codes with which it is refused. */
    static List<String> call(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return WishFixture.refusals(caller, mutation, input);
    }

    /** SHA-256 of a text, in hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
