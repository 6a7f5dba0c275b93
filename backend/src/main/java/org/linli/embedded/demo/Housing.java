package org.linli.embedded.demo;

/** Builds what stands below a community, from its grids down to its households, spreading the totals evenly. */
record Housing(Tree tree, Node community, Entry rule) {

    private static final String NUMERALS = "一二三四五六七八九";

    void build() {
        var grids = rule.number("grids");
        for (int grid = 0; grid < grids; grid++) {
            var name = "第" + NUMERALS.charAt(grid) + "网格";
            var node = tree.add(community, "GRID", name, rule.text("phone") + (11 + grid));
            addGroups(node, grid, grids);
        }
    }

    private void addGroups(Node grid, int number, int grids) {
        var groups = rule.number("groups");
        for (int group = first(groups, grids, number); group < first(groups, grids, number + 1); group++) {
            var node = tree.add(grid, "BUILDING_GROUP", "第" + (group + 1) + "楼组", null);
            addBuildings(node, group, groups);
        }
    }

    private void addBuildings(Node group, int number, int groups) {
        var buildings = rule.number("buildings");
        var households = rule.number("households");
        for (int building = first(buildings, groups, number);
                building < first(buildings, groups, number + 1);
                building++) {
            var node = tree.add(group, "BUILDING", (building + 1) + "号楼", null);
            addHouseholds(node, first(households, buildings, building + 1) - first(households, buildings, building));
        }
    }

    private void addHouseholds(Node building, int households) {
        var doors = rule.number("doors");
        var unitSize = rule.number("floors") * doors;
        for (int unit = 0; unit * unitSize < households; unit++) {
            var node = tree.add(building, "UNIT", (unit + 1) + "单元", null);
            for (int door = 0; door < Math.min(unitSize, households - unit * unitSize); door++) {
                var number = (door / doors + 1) * 100 + door % doors + 1;
                tree.add(node, "HOUSEHOLD", node.name() + number + "室", null);
            }
        }
    }

    /** The first of {@code total} things in a row that fall to a part. */
    private static int first(int total, int parts, int part) {
        return total * part / parts;
    }
}
