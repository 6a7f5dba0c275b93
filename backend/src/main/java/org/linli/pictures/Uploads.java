package org.linli.pictures;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.linli.pictures.images.Renditions;
import org.linli.pictures.images.Size;
import org.linli.pictures.images.UnusablePicture;
import org.linli.pictures.storage.PictureStore;
import org.linli.pictures.storage.StoreAway;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.Refused;
import org.linli.shared.persistence.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes in pictures. The row comes first, then the files, then the row says that they are there: so each file that lies
 * anywhere has a row that knows of it, whatever happens in between.
 */
@Component
class Uploads {

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NAME_BYTES = 16;

    private final PictureMapper mapper;
    private final PictureStore store;
    private final UploadSlots slots;
    private final Ids ids;
    private final Clock clock;

    Uploads(PictureMapper mapper, PictureStore store, UploadSlots slots, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.slots = slots;
        this.ids = ids;
        this.clock = clock;
    }

    Uploaded take(long ownerId, byte[] file) throws Refused {
        var renditions = render(file);
        var id = ids.next();
        var name = newName();
        var hash = sha256(renditions.files().get(Size.LARGE));
        mapper.insert(id, ownerId, name, hash, renditions.width(), renditions.height(), clock.instant());
        store(name, renditions);
        if (mapper.noteStored(id) != 1) {
            throw Fault.unavailable();
        }
        return new Uploaded(Long.toString(id), renditions.width(), renditions.height());
    }

    private Renditions render(byte[] file) throws Refused {
        var decoder = slots.takeDecoder();
        try {
            return Renditions.of(file);
        } catch (UnusablePicture unusable) {
            throw switch (unusable.problem()) {
                case KIND -> new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Fault.badInput("picture.type"));
                case PIXELS -> new Refused(HttpStatus.BAD_REQUEST, Fault.badInput("picture.pixels"));
                case BROKEN -> new Refused(HttpStatus.BAD_REQUEST, Fault.badInput("picture.broken"));
            };
        } finally {
            decoder.giveBack();
        }
    }

    private void store(String name, Renditions renditions) {
        try {
            renditions.files().forEach((size, jpeg) -> store.put(PictureAddresses.file(name, size), jpeg));
        } catch (StoreAway away) {
            log.warn("A picture was not stored: {}", away.getMessage());
            throw Fault.unavailable();
        }
    }

    private static String newName() {
        var random = new byte[NAME_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("This JVM has no SHA-256", exception);
        }
    }

    /** What whoever uploaded it is told. */
    record Uploaded(String id, int width, int height) {}
}
