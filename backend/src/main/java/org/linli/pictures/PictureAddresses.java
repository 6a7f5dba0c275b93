package org.linli.pictures;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.linli.pictures.images.Size;
import org.linli.shared.startup.Misconfigured;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where pictures can be had. */
@Component
class PictureAddresses {

    private final @Nullable String publicUrl;
    private final Environment environment;

    PictureAddresses(@Value("${linli.pictures.public-url:}") String publicUrl, Environment environment) {
        this.publicUrl = publicUrl.isBlank() ? null : checked(publicUrl.strip());
        this.environment = environment;
    }

    /** Relative to this server. */
    String relative(String name, Size size) {
        return "/pictures/" + file(name, size);
    }

    /** From anywhere, for WeChat; null when nobody has said how this server is reached from outside. */
    @Nullable
    String absolute(String name, Size size) {
        if (publicUrl != null) {
            return publicUrl + relative(name, size);
        }
        var port = environment.getProperty("local.server.port");
        return environment.getProperty("linli.embedded", Boolean.class, false) && port != null
                ? "http://127.0.0.1:" + port + relative(name, size)
                : null;
    }

    /** Name of the file in the store. */
    static String file(String name, Size size) {
        return name + "/" + size.file();
    }

    private static String checked(String url) {
        var plain = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        try {
            var uri = URI.create(plain);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return plain;
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below.
        }
        throw new Misconfigured("LINLI_PICTURES_PUBLIC_URL is no address: write it as https://HOST, where WeChat can"
                + " reach this server");
    }
}
