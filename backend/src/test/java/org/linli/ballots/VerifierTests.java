package org.linli.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The verifier of the repository on files as the server publishes them, and on falsified ones. */
@LinliTest
class VerifierTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BallotFixture fixture;
    private final Casting casting;
    private final PublishedBallots published;
    private final TreeFixture.Tree tree;

    @TempDir
    private Path folder;

    VerifierTests(BallotFixture fixture, Casting casting, PublishedBallots published, TreeFixture trees) {
        this.fixture = fixture;
        this.casting = casting;
        this.published = published;
        this.tree = trees.create();
    }

    private record Told(int exit, String text) {}

    private Told verify(byte[] file, String... options) throws Exception {
        var path = Files.write(folder.resolve("ballot.json"), file);
        var command = new ArrayList<>(List.of("node", "../verifier/verify.mjs", path.toString()));
        command.addAll(Arrays.asList(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Told(process.exitValue(), text);
    }

    /** Votes of each type, counted by both. */
    @Test
    void countsAllTypesAsTheServerDoes() throws Exception {
        var voters = fixture.members(fixture.household(tree.grid()), 25);
        var random = new Random(20_261_125);
        var costs = List.of(
                new NewBallot.NewOption("路灯", 4_000L),
                new NewBallot.NewOption("长椅", 3_000L),
                new NewBallot.NewOption("花坛", 2_500L),
                new NewBallot.NewOption("棋桌", 1_500L));
        var ballots = new ArrayList<NewBallot>();
        ballots.add(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.PERSON));
        ballots.add(BallotFixture.options(tree.community(), BallotType.ONE_OF, 1, "路灯", "长椅", "花坛", "棋桌"));
        ballots.add(BallotFixture.options(tree.community(), BallotType.UP_TO, 2, "路灯", "长椅", "花坛", "棋桌"));
        ballots.add(BallotFixture.options(tree.community(), BallotType.RANKING, 1, "路灯", "长椅", "花坛", "棋桌"));
        for (var rule : BudgetRule.values()) {
            ballots.add(BallotFixture.budget(tree.community(), BallotType.KNAPSACK, 1, 7_000L, rule, costs));
            ballots.add(BallotFixture.budget(tree.community(), BallotType.POINTS, 10, 7_000L, rule, costs));
        }
        for (var ballot : ballots) {
            var id = fixture.open(ballot);
            for (var voter : voters.subList(0, 21)) {
                casting.cast(voter, id, choice(ballot, random), BallotFixture.nonce());
            }
            fixture.end(id);
            var file = published.file(id).orElseThrow();

            var told = verify(file, "--fingerprint", BallotFixture.sha256(file));

            assertThat(told.exit()).as(ballot.type() + " " + told.text()).isZero();
        }
    }

    private static List<Integer> choice(NewBallot ballot, Random random) {
        var shuffled = new ArrayList<>(IntStream.range(0, 4).boxed().toList());
        Collections.shuffle(shuffled, random);
        return switch (ballot.type()) {
            case YES_NO -> List.of(random.nextInt(3));
            case ONE_OF -> shuffled.subList(0, random.nextInt(2));
            case UP_TO -> shuffled.subList(0, random.nextInt(3));
            case RANKING -> shuffled.subList(0, random.nextInt(5));
            case KNAPSACK -> shuffled.subList(0, random.nextInt(2) + 1);
            case POINTS ->
                IntStream.range(0, 4).map(option -> random.nextInt(3)).boxed().toList();
        };
    }

    @Test
    void findsAVoteThatWasChangedTakenOutOrPutIn() throws Exception {
        var given = given();
        var file = given.file();
        assertThat(verify(file, "--receipts", given.receipts().toString()).exit())
                .isZero();

        var flipped = falsified(file, votes -> choose(votes, 0, 2));
        var removed = falsified(file, votes -> votes.remove(0));
        var added = falsified(file, votes -> votes.addObject()
                .put("receipt", "0".repeat(64))
                .putArray("choice")
                .add(0));

        for (var wrong : List.of(flipped, removed, added)) {
            assertThat(verify(wrong).exit()).as("counted again").isEqualTo(1);
            assertThat(verify(wrong, "--fingerprint", BallotFixture.sha256(file))
                            .text())
                    .contains("another fingerprint");
        }
    }

    /** Whoever lets two voters change their votes falsifies no number: only who has the receipts finds it, or the fingerprint. */
    @Test
    void findsVotesThatWereExchangedByTheirReceipts() throws Exception {
        var given = given();

        var exchanged = falsified(given.file(), votes -> {
            var one = IntStream.range(0, votes.size())
                    .filter(place -> says(votes, place) == 0)
                    .findFirst()
                    .orElseThrow();
            var other = IntStream.range(0, votes.size())
                    .filter(place -> says(votes, place) == 1)
                    .findFirst()
                    .orElseThrow();
            choose(votes, one, 1);
            choose(votes, other, 0);
        });

        assertThat(verify(exchanged).exit()).as("by itself it agrees").isZero();
        assertThat(verify(exchanged, "--receipts", given.receipts().toString()).text())
                .contains("✗ 2 处不符");
        assertThat(verify(exchanged, "--fingerprint", BallotFixture.sha256(given.file()))
                        .exit())
                .isEqualTo(1);
    }

    /** The file of a ballot, and what its voters have kept. */
    private record Given(byte[] file, Path receipts) {}

    /** Five vote for it and four against. */
    private Given given() throws IOException {
        var voters = fixture.members(fixture.household(tree.grid()), 9);
        var ballot = fixture.open(BallotFixture.yesNo(tree.grid(), BallotMode.SECRET, ElectorUnit.PERSON));
        var kept = new ArrayList<Map<String, Object>>();
        for (var place = 0; place < voters.size(); place++) {
            var nonce = BallotFixture.nonce();
            var choice = List.of(place % 2);
            casting.cast(voters.get(place), ballot, choice, nonce);
            kept.add(Map.of("nonce", nonce, "choice", choice));
        }
        fixture.end(ballot);
        var receipts = Files.write(folder.resolve("receipts.json"), JSON.writeValueAsBytes(kept));
        return new Given(published.file(ballot).orElseThrow(), receipts);
    }

    private static byte[] falsified(byte[] file, Consumer<ArrayNode> change) {
        var ballot = (ObjectNode) JSON.readTree(file);
        change.accept((ArrayNode) ballot.get("votes"));
        return JSON.writeValueAsBytes(ballot);
    }

    private static int says(ArrayNode votes, int place) {
        return votes.get(place).get("choice").get(0).asInt();
    }

    private static void choose(ArrayNode votes, int place, int choice) {
        ((ObjectNode) votes.get(place)).putArray("choice").add(choice);
    }
}
