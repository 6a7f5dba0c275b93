package org.linli.pictures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.linli.moderation.SubmittedPicture;
import org.linli.pictures.images.Size;
import org.linli.shared.answers.Changes;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pictures that contents of other modules show. A picture belongs to one content; what nothing uses goes after a day. */
@Component
public class Pictures {

    /** Name among the sources of answers, with the id of the picture: whether it may be seen. */
    public static final String SOURCE = "picture";

    private final PictureMapper mapper;
    private final PictureAddresses addresses;
    private final Moderation moderation;
    private final Changes changes;

    Pictures(PictureMapper mapper, PictureAddresses addresses, Moderation moderation, Changes changes) {
        this.mapper = mapper;
        this.addresses = addresses;
        this.moderation = moderation;
        this.changes = changes;
    }

    /** The pictures with these ids by their id; ids that name nothing are left out. */
    public Map<Long, Picture> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.findAllById(ids).stream().collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** A picture of the person's, as it is submitted to moderation; empty when she has no such picture. */
    public Optional<SubmittedPicture> submitted(long pictureId, long ownerId) {
        return mapper.findOwn(pictureId, ownerId)
                .map(own -> new SubmittedPicture(pictureId, own.hash(), addresses.absolute(own.name(), Size.LARGE)));
    }

    /**
     * Gives pictures to a content, in the transaction that stores it, and takes all others from it.
     *
     * @param contentHash of the submission that was checked
     * @param state of the content
     * @return false when one of them is not the owner's, or belongs to another content: then nothing may be stored
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(
            List<Long> pictureIds,
            long ownerId,
            ContentKind kind,
            long contentId,
            String contentHash,
            ContentState state) {
        for (var used : mapper.findUsed(kind, contentId)) {
            if (!pictureIds.contains(used.id())) {
                mapper.release(used.id(), kind, contentId);
            }
        }
        return pictureIds.stream()
                .sorted()
                .allMatch(id -> mapper.claim(id, ownerId, kind, contentId, contentHash, state) == 1);
    }

    /** Takes its pictures from a content that is taken away. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(ContentKind kind, long contentId) {
        mapper.findUsed(kind, contentId).forEach(used -> mapper.release(used.id(), kind, contentId));
    }

    /** Shows pictures as their content is shown. */
    @ApplicationModuleListener
    void on(ContentDecided decided) {
        var used = mapper.findUsed(decided.kind(), decided.contentId()).stream()
                .filter(picture -> picture.hash().equals(decided.hash()))
                .toList();
        used.forEach(picture -> mapper.lock(picture.id()));
        moderation
                .state(decided.kind(), decided.contentId(), decided.hash())
                .ifPresent(state -> used.forEach(picture ->
                        mapper.follow(picture.id(), decided.kind(), decided.contentId(), decided.hash(), state)));
        changes.of(SOURCE, used.stream().map(PictureMapper.IdAndHash::id).toList());
    }
}
