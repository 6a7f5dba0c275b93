package org.linli.households;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;

/** What is told of a family member without a phone. */
record NewDependant(
        String name, Relation relation, @Nullable Integer birthYear, boolean guardianAgrees, String policyVersion) {

    private static final int LONGEST_NAME = 30;
    private static final int OLDEST = 130;
    private static final int COMES_OF_AGE = 14;
    private static final Set<Relation> YOUNG = EnumSet.of(Relation.CHILD, Relation.GRANDCHILD);

    void check(int year) {
        if (!Text.isLine(name, 1, LONGEST_NAME)) {
            throw HouseholdRejected.invalid("name");
        }
        if (relation == Relation.HEAD) {
            throw HouseholdRejected.invalid("relation");
        }
        if (birthYear != null && (birthYear > year || birthYear < year - OLDEST)) {
            throw HouseholdRejected.invalid("birthYear");
        }
    }

    /** Whether she may be under 14: who was born that many years ago may still have to wait for the day. */
    boolean mayBeChild(int year) {
        return birthYear == null ? YOUNG.contains(relation) : year - birthYear <= COMES_OF_AGE;
    }
}
