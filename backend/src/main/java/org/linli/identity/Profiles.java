package org.linli.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.moderation.Verdict;
import org.linli.pictures.Pictures;
import org.linli.shared.Text;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How people present themselves. A nickname or avatar that waits for its check takes the place of the one before at once:
 * others see the stand-in until it has passed.
 */
@Service
class Profiles {

    /** The kind of source that a person is. */
    static final String SOURCE = "person";

    private static final int LONGEST_NICKNAME = 20;

    private final PersonMapper people;
    private final ProfileMapper mapper;
    private final Moderation moderation;
    private final Pictures pictures;
    private final Changes changes;
    private final TransactionTemplate transaction;

    Profiles(
            PersonMapper people,
            ProfileMapper mapper,
            Moderation moderation,
            Pictures pictures,
            Changes changes,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.mapper = mapper;
        this.moderation = moderation;
        this.pictures = pictures;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Checks what is new, which may ask WeChat, and then stores all of it or nothing. */
    long edit(Viewer viewer, ProfileEdit edit) {
        if (!viewer.standing().level().satisfies(VerificationLevel.PHONE)) {
            throw new IdentityRejected(IdentityErrorCode.LEVEL_TOO_LOW);
        }
        var personId = viewer.personId();
        var nickname = edit.nickname() == null ? null : checkNickname(personId, edit.nickname());
        var avatar = edit.avatarId() == null ? null : checkAvatar(personId, edit.avatarId());
        transaction.executeWithoutResult(status -> store(personId, edit, nickname, avatar));
        return personId;
    }

    private Verdict checkNickname(long personId, String nickname) {
        if (!Text.isLine(nickname, 1, LONGEST_NICKNAME)) {
            throw new IdentityRejected(IdentityErrorCode.INVALID, "input", "nickname");
        }
        var verdict = moderation.check(new Submission(ContentKind.NICKNAME, personId, nickname, List.of()));
        if (verdict.refused()) {
            throw new IdentityRejected(IdentityErrorCode.TEXT_REFUSED, "input", "nickname");
        }
        return verdict;
    }

    private Verdict checkAvatar(long personId, long avatarId) {
        var picture = pictures.submitted(avatarId, personId).orElseThrow(Profiles::pictureNotFound);
        return moderation.check(new Submission(ContentKind.AVATAR, personId, "", List.of(picture)));
    }

    private void store(long personId, ProfileEdit edit, @Nullable Verdict nickname, @Nullable Verdict avatar) {
        people.lock(personId);
        if (edit.editsNickname()) {
            storeNickname(personId, edit.nickname(), nickname);
        }
        if (edit.editsAvatar()) {
            storeAvatar(personId, edit.avatarId(), avatar);
        }
        changes.of(SOURCE, List.of(personId));
    }

    private void storeNickname(long personId, @Nullable String nickname, @Nullable Verdict verdict) {
        if (verdict == null) {
            moderation.forget(ContentKind.NICKNAME, personId);
            mapper.setNickname(personId, null, null, null);
            return;
        }
        var state = moderation.keep(verdict, personId);
        mapper.setNickname(personId, nickname, state, verdict.hash());
    }

    private void storeAvatar(long personId, @Nullable Long avatarId, @Nullable Verdict verdict) {
        if (verdict == null || avatarId == null) {
            moderation.forget(ContentKind.AVATAR, personId);
            pictures.release(ContentKind.AVATAR, personId);
            mapper.setAvatar(personId, null, null, null);
            return;
        }
        var state = moderation.keep(verdict, personId);
        var hash = verdict.hash();
        if (!pictures.claim(List.of(avatarId), personId, ContentKind.AVATAR, personId, hash, state)) {
            throw pictureNotFound();
        }
        mapper.setAvatar(personId, avatarId, state, hash);
    }

    /** Follows what is decided. Asks what it is now, with the person locked: events may come in any order. */
    @ApplicationModuleListener
    void on(ContentDecided decided) {
        if (decided.kind() != ContentKind.NICKNAME && decided.kind() != ContentKind.AVATAR) {
            return;
        }
        var personId = decided.contentId();
        people.lock(personId);
        moderation.state(decided.kind(), personId, decided.hash()).ifPresent(state -> {
            if (decided.kind() == ContentKind.NICKNAME) {
                mapper.followNickname(personId, decided.hash(), state);
            } else {
                mapper.followAvatar(personId, decided.hash(), state);
            }
            changes.of(SOURCE, List.of(personId));
        });
    }

    private static IdentityRejected pictureNotFound() {
        return new IdentityRejected(IdentityErrorCode.PICTURE_NOT_FOUND, "input", "avatarId");
    }
}
