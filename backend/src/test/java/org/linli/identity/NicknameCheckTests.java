package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.embedded.wechat.Fault;
import org.linli.embedded.wechat.SimulatedWeChat;
import org.linli.moderation.ContentFixture;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Moderation;
import org.linli.moderation.ModerationOrigin;
import org.linli.moderation.Submission;
import org.linli.moderation.SubmittedPicture;
import org.linli.moderation.Verdict;
import org.linli.pictures.Pictures;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.wechat.WeChatFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What others see of a nickname while a WeChat of its own says this or that about it, or nothing. */
@LinliTest
class NicknameCheckTests {

    private static final String TEXT_CHECK = "/wxa/msg_sec_check";
    private static final String PICTURE_CHECK = "/wxa/media_check_async";
    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String NICKNAME = "热心邻居";

    /** One that no other test keeps its token in. */
    private static final int REDIS_DATABASE = 6;

    private final PersonMapper people;
    private final ProfileMapper mapper;
    private final ContentFixture contents;
    private final Pictures pictures;
    private final Changes changes;
    private final PersonDirectory directory;
    private final PlatformTransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final GraphQlClient.Caller person;
    private SimulatedWeChat wechat;
    private WeChatFixture process;
    private Moderation moderation;

    NicknameCheckTests(
            GraphQlClient client,
            PersonMapper people,
            ProfileMapper mapper,
            ContentFixture contents,
            Pictures pictures,
            Changes changes,
            PersonDirectory directory,
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc) {
        this.people = people;
        this.mapper = mapper;
        this.contents = contents;
        this.pictures = pictures;
        this.changes = changes;
        this.directory = directory;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.person = client.someone();
    }

    @BeforeEach
    void start() throws IOException {
        wechat = SimulatedWeChat.start();
        process = WeChatFixture.alone(wechat.baseUrl(), REDIS_DATABASE);
        process.forgetToken();
        moderation = contents.asking(process.gateway());
    }

    @AfterEach
    void stop() throws Exception {
        process.close();
        wechat.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "BAD_GATEWAY", "HTML", "HANG"})
    void whileWeChatFailsNobodyElseSeesIt(Fault fault) {
        wechat.faults().plan(TEXT_CHECK, fault, 100);

        edit(moderation, NICKNAME);

        assertThat(wechat.calls(TEXT_CHECK)).isPositive();
        assertWaits(ModerationOrigin.WECHAT_AWAY);
    }

    @Test
    void withoutATokenNobodyElseSeesIt() {
        wechat.faults().plan(TOKEN, Fault.BAD_GATEWAY, 100);

        edit(moderation, NICKNAME);

        assertThat(wechat.calls(TEXT_CHECK)).isZero();
        assertWaits(ModerationOrigin.WECHAT_AWAY);
    }

    @Test
    void whenTheCallsOfTheDayAreUsedUpNobodyElseSeesIt() {
        wechat.limitPerDay(TEXT_CHECK, 0);

        edit(moderation, NICKNAME);

        assertWaits(ModerationOrigin.WECHAT_AWAY);
    }

    @Test
    void whenWeChatIsUnsureOrHasNotSeenHerNobodyElseSeesIt() {
        edit(moderation, "可疑邻居");
        assertWaits(ModerationOrigin.WECHAT_UNSURE);

        wechat.people().sendAway(openid());
        edit(moderation, NICKNAME);
        assertWaits(ModerationOrigin.WECHAT_UNSURE);
    }

    @Test
    void whatWeChatRefusesIsNotStored() {
        edit(moderation, NICKNAME);

        assertThatThrownBy(() -> edit(moderation, "违规邻居")).hasMessage("TEXT_REFUSED");

        assertThat(shown()).isEqualTo(NICKNAME);
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "REVOKED_TOKEN"})
    void whatWeChatPassesInTheEndIsSeen(Fault fault) {
        wechat.faults().plan(TEXT_CHECK, fault, 1);

        edit(moderation, NICKNAME);

        assertThat(state()).isEqualTo("PASSED");
        assertThat(shown()).isEqualTo(NICKNAME);
    }

    @Test
    void oneThatWasSeenIsNotWhileTheNextOneWaits() {
        edit(moderation, NICKNAME);
        wechat.faults().plan(TEXT_CHECK, Fault.BUSY, 100);

        edit(moderation, "另一个名字");

        assertWaits(ModerationOrigin.WECHAT_AWAY);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "BAD_GATEWAY", "HTML", "HANG"})
    void aPictureThatWeChatDoesNotTakeWaitsForStaff(Fault fault) {
        wechat.faults().plan(PICTURE_CHECK, fault, 100);
        var picture = new SubmittedPicture(1, "0".repeat(64), "https://pictures.example/1.jpg");

        var verdict = moderation.check(new Submission(ContentKind.AVATAR, person.personId(), "", List.of(picture)));

        assertThat(wechat.calls(PICTURE_CHECK)).isPositive();
        assertThat(verdict.refused()).isFalse();
        assertThat(verdict.traces()).isEmpty();
        assertThat(verdict.origin()).isEqualTo(ModerationOrigin.WECHAT_AWAY);
    }

    /** The mutant takes it for a pass when WeChat says nothing. */
    @Test
    void whoeverPassesWhatWeChatSaidNothingAboutIsCaught() {
        wechat.faults().plan(TEXT_CHECK, Fault.BUSY, 100);

        edit(passing(moderation), NICKNAME);

        assertThat(shown()).as("the mutant must be caught").isEqualTo(NICKNAME);
    }

    private static Moderation passing(Moderation moderation) {
        return (Moderation) Proxy.newProxyInstance(
                Moderation.class.getClassLoader(), new Class<?>[] {Moderation.class}, (proxy, method, arguments) -> {
                    var answer = method.invoke(moderation, arguments);
                    return answer instanceof Verdict verdict && verdict.origin() == ModerationOrigin.WECHAT_AWAY
                            ? new Verdict(verdict.submission(), null, false, List.of())
                            : answer;
                });
    }

    private void edit(Moderation moderation, String nickname) {
        var viewer = new Viewer(person.personId(), "", () -> new Standing(VerificationLevel.PHONE, List.of()));
        new Profiles(people, mapper, moderation, pictures, changes, transactions)
                .edit(viewer, ProfileEdit.of(Map.of("nickname", nickname), nickname, null));
    }

    private void assertWaits(ModerationOrigin origin) {
        assertThat(state()).isEqualTo("IN_REVIEW");
        assertThat(shown()).startsWith("居民");
        assertThat(jdbc.queryForList(
                        "select origin from content where author_id = ? and state = 'IN_REVIEW'",
                        String.class,
                        person.personId()))
                .containsExactly(origin.name());
    }

    private String state() {
        return jdbc.queryForObject("select nickname_state from person where id = ?", String.class, person.personId());
    }

    private String shown() {
        return directory
                .people(List.of(person.personId()))
                .get(person.personId())
                .nickname();
    }

    private String openid() {
        return jdbc.queryForObject("select openid from person where id = ?", String.class, person.personId());
    }
}
