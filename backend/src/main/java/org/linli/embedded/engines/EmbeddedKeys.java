package org.linli.embedded.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Random master keys of the embedded mode, in a file that other users of the machine cannot read. */
final class EmbeddedKeys {

    private static final int KEY_BYTES = 32;

    private EmbeddedKeys() {}

    /** The keys of an earlier start, or new ones, as properties. */
    static Map<String, Object> in(Path folder) throws IOException {
        var file = folder.resolve("secrets");
        if (!Files.exists(file)) {
            PrivateFiles.write(
                    file,
                    """
                    linli.secrets.current=k1
                    linli.secrets.keys.k1=%s
                    linli.secrets.index=%s
                    """
                            .formatted(random(), random()));
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var settings = new HashMap<String, Object>();
        properties.forEach((name, value) -> settings.put(name.toString(), value));
        return settings;
    }

    private static String random() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
