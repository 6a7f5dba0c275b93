package org.linli.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.shared.Holding;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;

class MeetingKindTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GRID_HEADS|COMMUNITY|COMMUNITY_ADMIN, STREET_ADMIN|GRID_WORKER|false|false|true|1/2|1|7",
                "COMMUNITY_WORK|COMMUNITY|COMMUNITY_ADMIN, STREET_ADMIN|GRID_WORKER, STATION_STAFF, COMMUNITY_ADMIN"
                        + "|false|false|true|1/2|1|30",
                "BUILDING_HEADS|GRID, COMMUNITY|GRID_WORKER, COMMUNITY_ADMIN, STREET_ADMIN|BUILDING_HEAD"
                        + "|false|false|false|>1/2|1|30",
                "RESIDENT_REPRESENTATIVES|COMMUNITY|COMMUNITY_ADMIN, STREET_ADMIN||true|false|false|>1/2|1|90",
                "STANDING_REPRESENTATIVES|GRID, COMMUNITY|GRID_WORKER, COMMUNITY_ADMIN, STREET_ADMIN||true|false|false|2/3|1|30",
                "JOINT|COMMUNITY, STREET|COMMUNITY_ADMIN, STREET_ADMIN|COMMUNITY_ADMIN|true|false|false|1/2|1|60",
                "HEARING|GRID, COMMUNITY|GRID_WORKER, COMMUNITY_ADMIN, STREET_ADMIN||true|true|false|1/2|5|-",
                "EVALUATION|GRID, COMMUNITY|COMMUNITY_ADMIN, STREET_ADMIN||true|true|false|1/2|5|180"
            })
    void aKindFixesWhoCallsWhoIsInvitedHowManyComeAndHowOften(
            MeetingKind kind,
            String at,
            String conveners,
            String invited,
            boolean named,
            boolean open,
            boolean internal,
            String quorum,
            int least,
            Integer everyDays) {
        var policy = kind.policy();

        assertThat(policy.at()).hasToString("[" + at + "]");
        assertThat(policy.conveners()).hasToString("[" + conveners + "]");
        assertThat(policy.invited()).hasToString("[" + (invited == null ? "" : invited) + "]");
        assertThat(policy.named()).isEqualTo(named);
        assertThat(policy.open()).isEqualTo(open);
        assertThat(policy.internal()).isEqualTo(internal);
        var rule = policy.quorum();
        assertThat((rule.exceeded() ? ">" : "") + rule.parts() + "/" + rule.of())
                .isEqualTo(quorum);
        assertThat(rule.least()).isEqualTo(least);
        assertThat(policy.everyDays()).isEqualTo(everyDays);
    }

    @Test
    void thereAreEight() {
        assertThat(MeetingKind.values()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "GRID_HEADS, 0, 0",
        "GRID_HEADS, 1, 1",
        "GRID_HEADS, 4, 2",
        "GRID_HEADS, 5, 3",
        "BUILDING_HEADS, 1, 1",
        "BUILDING_HEADS, 4, 3",
        "BUILDING_HEADS, 5, 3",
        "RESIDENT_REPRESENTATIVES, 41, 21",
        "STANDING_REPRESENTATIVES, 3, 2",
        "STANDING_REPRESENTATIVES, 4, 3",
        "STANDING_REPRESENTATIVES, 10, 7",
        "HEARING, 0, 0",
        "HEARING, 7, 4"
    })
    void aShareOfThoseInvitedHasToCome(MeetingKind kind, int invited, int needed) {
        assertThat(kind.policy().quorum().neededOf(invited)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "BUILDING_HEADS, 4, 2, 2, false",
        "BUILDING_HEADS, 4, 3, 3, true",
        "HEARING, 4, 2, 4, false",
        "HEARING, 4, 2, 5, true",
        "HEARING, 4, 1, 9, false",
        "HEARING, 0, 0, 5, true"
    })
    void strangersDoNotStandInForThoseInvited(
            MeetingKind kind, int invited, int invitedPresent, int present, boolean reached) {
        assertThat(kind.policy().quorum().of(invited, invitedPresent, present).reached())
                .isEqualTo(reached);
    }

    @Test
    void aConvenerCallsAtHerNodeAndUnderIt() {
        var policy = MeetingKind.EVALUATION.policy();

        assertThat(policy.isCalledBy(holding(Role.COMMUNITY_ADMIN, "a.b."), "a.b."))
                .isTrue();
        assertThat(policy.isCalledBy(holding(Role.COMMUNITY_ADMIN, "a.b."), "a.b.c."))
                .isTrue();
        assertThat(policy.isCalledBy(holding(Role.COMMUNITY_ADMIN, "a.b."), "a."))
                .isFalse();
        assertThat(policy.isCalledBy(holding(Role.COMMUNITY_ADMIN, "a.b."), "a.d."))
                .isFalse();
        assertThat(policy.isCalledBy(holding(Role.GRID_WORKER, "a.b."), "a.b.")).isFalse();
    }

    private static Standing holding(Role role, String path) {
        return new Standing(VerificationLevel.PHONE, List.of(new Holding(role, path)));
    }
}
