package org.linli.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;

/** A task and who has it. */
record ShownTask(MeetingTask task, @Nullable PublicPerson owner) {

    public long id() {
        return task.id();
    }

    public String text() {
        return task.text();
    }

    public LocalDate dueOn() {
        return task.dueOn();
    }

    public @Nullable Instant doneAt() {
        return task.doneAt();
    }
}
