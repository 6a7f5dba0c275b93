package org.linli.pictures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.moderation.ContentState;
import org.linli.pictures.storage.PictureStore;
import org.linli.pictures.storage.StoreAway;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Gives out the files of pictures to whoever knows their names, until they are refused or hidden. A file never changes
 * under its name, but one that is taken down has to be gone everywhere by the next day: so caches keep it for a day.
 */
@Component
class ShownPictures {

    private static final String KEPT = "public, max-age=86400, immutable";
    private static final String CHECKED = "private, no-cache";

    private final PictureMapper mapper;
    private final PictureStore store;

    ShownPictures(PictureMapper mapper, PictureStore store) {
        this.mapper = mapper;
        this.store = store;
    }

    void write(String name, String file, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refused {
        var picture = mapper.findShown(name).orElseThrow(ShownPictures::missing);
        var tag = "\"" + name + "-" + file + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, picture.state() == ContentState.PASSED ? KEPT : CHECKED);
        response.setHeader(HttpHeaders.ETAG, tag);
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        var jpeg = read(name + "/" + file);
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setContentLength(jpeg.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(jpeg);
        }
    }

    private byte[] read(String file) throws Refused {
        try {
            return store.get(file).orElseThrow(ShownPictures::missing);
        } catch (StoreAway away) {
            throw Fault.unavailable();
        }
    }

    static Refused missing() {
        return new Refused(HttpStatus.NOT_FOUND, Fault.badInput("picture.missing"));
    }
}
