package org.linli.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.audit.Audit;
import org.linli.organisation.Appointments;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff decides about a text while its author writes another one. */
@LinliTest
class ModerationRaceTests {

    private static final int ROUNDS = 12;

    private final ContentFixture contents;
    private final ContentMapper mapper;
    private final ContentStates states;
    private final WhoDecides scope;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final TreeFixture.Tree tree;
    private final Viewer admin;

    ModerationRaceTests(
            ContentFixture contents,
            ContentMapper mapper,
            ContentStates states,
            WhoDecides scope,
            Audit audit,
            TransactionTemplate transaction,
            StaffFixture staff,
            Appointments appointments,
            TreeFixture trees) {
        this.contents = contents;
        this.mapper = mapper;
        this.states = states;
        this.scope = scope;
        this.audit = audit;
        this.transaction = transaction;
        this.tree = trees.create();
        var id = staff.appointed(Role.COMMUNITY_ADMIN, tree.community()).personId();
        this.admin = new Viewer(id, "", () -> new Standing(VerificationLevel.PHONE, appointments.heldBy(id)));
    }

    @Test
    void ofAVerdictAndAnEditAtOnceTheNewTextIsNeverPassed() {
        for (var round = 0; round < ROUNDS; round++) {
            var author = contents.resident(tree.community());
            var seen = contents.of(author, ModerationOrigin.WECHAT_UNSURE);
            var written = rewritten(author);

            Crowd.run(2, List.<Callable<Boolean>>of(() -> passesIfThere(seen), () -> {
                contents.keep(written);
                return true;
            }));

            assertThat(current(author)).isEqualTo(ContentState.IN_REVIEW);
            assertThat(mapper.state(ContentKind.NICKNAME, author.personId(), written.hash()))
                    .contains(ContentState.IN_REVIEW);
        }
    }

    @Test
    void aVerdictAboutATextThatWasReplacedMeanwhileFindsNothing() {
        var author = contents.resident(tree.community());
        var seen = contents.of(author, ModerationOrigin.WECHAT_UNSURE);
        var met = editedWhileStaffReads(rewritten(author), id -> mapper.lock(id));

        assertThatThrownBy(() -> passes(desk(met), seen))
                .isInstanceOfSatisfying(
                        ModerationRejected.class,
                        rejected -> assertThat(rejected.rejection().code()).isEqualTo("NOT_FOUND"));
        assertThat(current(author)).isEqualTo(ContentState.IN_REVIEW);
    }

    /** The mutant asks for whatever the author shows by now, not for the very text that was looked at. */
    @Test
    void aDeskThatDecidesAboutWhateverIsThereByNowIsCaught() {
        var author = contents.resident(tree.community());
        var seen = contents.of(author, ModerationOrigin.WECHAT_UNSURE);
        var mutant = editedWhileStaffReads(rewritten(author), id -> mapper.idOf(ContentKind.NICKNAME, author.personId())
                .flatMap(mapper::lock));

        assertThat(passes(desk(mutant), seen)).isTrue();
        assertThat(current(author)).as("the mutant must be caught").isEqualTo(ContentState.PASSED);
    }

    private boolean passes(ModerationDesk desk, long item) {
        transaction.executeWithoutResult(status -> desk.decide(admin, List.of(item), ModerationDecision.PASS, null));
        return true;
    }

    /** Whether the verdict came first; otherwise the text is not there any more. */
    private boolean passesIfThere(long item) {
        try {
            return passes(desk(mapper), item);
        } catch (ModerationRejected rejected) {
            assertThat(rejected.rejection().code()).isEqualTo("NOT_FOUND");
            return false;
        }
    }

    private ModerationDesk desk(ContentMapper mapper) {
        return new ModerationDesk(mapper, states, scope, audit);
    }

    private Verdict rewritten(GraphQlClient.Caller author) {
        return new Verdict(contents.submission(author.personId()), ModerationOrigin.WECHAT_UNSURE, false, List.of());
    }

    private ContentState current(GraphQlClient.Caller author) {
        return contents.state(
                mapper.idOf(ContentKind.NICKNAME, author.personId()).orElseThrow());
    }

    /** A mapper that has the author write another text as soon as staff has read the one before. */
    private ContentMapper editedWhileStaffReads(Verdict written, Lock lock) {
        return (ContentMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ContentMapper.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("lock")) {
                        return lock.of((long) arguments[0]);
                    }
                    try {
                        var answer = method.invoke(mapper, arguments);
                        if (method.getName().equals("findAllById")) {
                            Crowd.run(1, List.<Callable<ContentState>>of(() -> contents.keep(written)));
                        }
                        return answer;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** How a content is found that is about to be decided. */
    private interface Lock {

        Object of(long id);
    }
}
