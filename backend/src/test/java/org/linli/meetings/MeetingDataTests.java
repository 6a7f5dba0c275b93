package org.linli.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class MeetingDataTests {

    private final MeetingData data;
    private final MeetingFixture fixture;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final long person;

    MeetingDataTests(
            MeetingData data, MeetingFixture fixture, WishFixture people, JdbcTemplate jdbc, TreeFixture trees) {
        this.data = data;
        this.fixture = fixture;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.person = people.withPhone().personId();
    }

    @Test
    void anExportTellsInvitationsAttendancesAndTasks() {
        var id = fixture.called(tree.community());
        fixture.invite(id, person);
        jdbc.update("update meeting_invitation set reply = 'COMING' where meeting_id = ?", id);
        fixture.open(id);
        fixture.attend(id, person, true);
        fixture.task(id, person);

        var exported = data.export(person);

        assertThat(exported).hasSize(3);
        assertThat(exported.getFirst())
                .containsEntry("kind", "invitation")
                .containsEntry("what", "楼道堆物怎么管")
                .containsEntry("reply", "COMING");
        assertThat(exported.get(1)).containsEntry("kind", "attendance").containsEntry("way", "LIST");
        assertThat(exported.get(2)).containsEntry("kind", "task").containsEntry("what", "联系物业");
    }

    @Test
    void whatWasStaysUnderTheIdAndNobodyWhoLeftIsStillInvited() {
        var past = fixture.called(tree.community());
        fixture.invite(past, person);
        jdbc.update("update meeting_invitation set reply = 'COMING', replied_at = now(3) where meeting_id = ?", past);
        fixture.open(past);
        fixture.attend(past, person, true);
        var coming = fixture.called(tree.community());
        fixture.invite(coming, person);

        data.erase(person);
        data.erase(person);

        assertThat(fixture.count("meeting_attendance", past)).isOne();
        assertThat(jdbc.queryForMap("select reply, replied_at from meeting_invitation where meeting_id = ?", past))
                .isEqualTo(nothing());
        assertThat(fixture.count("meeting_invitation", coming)).isZero();
    }

    private static Map<String, Object> nothing() {
        var nothing = new HashMap<String, Object>();
        nothing.put("reply", null);
        nothing.put("replied_at", null);
        return nothing;
    }
}
