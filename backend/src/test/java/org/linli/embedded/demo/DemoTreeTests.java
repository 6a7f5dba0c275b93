package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DemoDatabaseExtension.class)
class DemoTreeTests {

    private final DemoDatabaseFixture database;

    DemoTreeTests(DemoDatabaseFixture database) {
        this.database = database;
    }

    @Test
    void pathsAndCommunitiesFollowTheParents() {
        assertThat(
                        database.number(
                                """
                        select count(*) from organisation o left join organisation p on p.id = o.parent_id
                        where o.path <> concat(coalesce(p.path, ''), lower(conv(o.id, 10, 36)), '.')
                        or not o.community_id <=> if(o.kind = 'COMMUNITY', o.id, p.community_id)
                        or o.zone <> 'Asia/Shanghai'"""))
                .isZero();
    }

    @Test
    void countsOfNodesAreThoseOfARecount() {
        var parents = new HashMap<Long, Long>();
        var kinds = new HashMap<Long, String>();
        database.loaded().query("select id, parent_id, kind from organisation", row -> {
            parents.put(row.getLong("id"), row.getLong("parent_id"));
            kinds.put(row.getLong("id"), row.getString("kind"));
        });
        var recount = new TreeMap<String, Integer>();
        kinds.forEach((id, kind) -> {
            for (var above = parents.get(id); above != 0; above = parents.get(above)) {
                recount.merge(above + " " + kind, 1, Integer::sum);
            }
        });
        var counts = new TreeMap<String, Integer>();
        database.loaded().query("select organisation_id, kind, total from organisation_count", row -> {
            counts.put(row.getLong("organisation_id") + " " + row.getString("kind"), row.getInt("total"));
        });

        assertThat(counts).isEqualTo(recount);
    }

    @Test
    void stationsCarryThePathOfTheirNode() {
        assertThat(
                        database.number(
                                """
                        select count(*) from station s left join organisation o on o.id = s.organisation_id
                        where not s.organisation_path <=> o.path or not s.community_id <=> o.community_id
                        or s.level <> o.kind"""))
                .isZero();
    }
}
