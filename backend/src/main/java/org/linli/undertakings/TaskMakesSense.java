package org.linli.undertakings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisations;
import org.linli.shared.Text;
import org.springframework.stereotype.Component;

/** Whether a task says what is done, by whom and by when, and whoever tells how it gets on is staff there. */
@Component
class TaskMakesSense {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_POST = 30;
    private static final int LONGEST_YEARS = 3;

    private final Organisations organisations;
    private final Appointments appointments;
    private final WorkDays days;

    TaskMakesSense(Organisations organisations, Appointments appointments, WorkDays days) {
        this.organisations = organisations;
        this.appointments = appointments;
        this.days = days;
    }

    /** Ends with a refusal when it does not. */
    void check(NewUndertaking task) {
        check(task, null);
    }

    /** The same for a task that is changed: what stays is not asked about again. */
    void check(NewUndertaking task, @Nullable Undertaking before) {
        require(Text.isLine(task.title(), 1, LONGEST_TITLE), "title");
        if (!Text.isLine(task.post(), 1, LONGEST_POST)) {
            throw UndertakingRejected.owner(UndertakingErrorCode.INVALID, "post");
        }
        if (before == null || !task.dueOn().equals(before.dueOn())) {
            var today = days.today();
            require(!task.dueOn().isBefore(today) && task.dueOn().isBefore(today.plusYears(LONGEST_YEARS)), "dueOn");
        }
        var organisationId = task.organisationId();
        if (organisationId != null && organisations.findPublic(organisationId).isEmpty()) {
            throw UndertakingRejected.owner(UndertakingErrorCode.NOT_FOUND, "organisationId");
        }
        var personId = task.personId();
        if (personId != null && (before == null || !Objects.equals(personId, before.personId()))) {
            requireStaff(personId, task.path());
        }
    }

    private void requireStaff(long personId, String path) {
        if (appointments.heldBy(personId).stream()
                .noneMatch(held -> held.role().isStaff() && path.startsWith(held.path()))) {
            throw UndertakingRejected.owner(UndertakingErrorCode.NOT_STAFF, "personId");
        }
    }

    private static void require(boolean valid, String argument) {
        if (!valid) {
            throw UndertakingRejected.invalid(argument);
        }
    }
}
