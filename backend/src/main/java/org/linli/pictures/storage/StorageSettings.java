package org.linli.pictures.storage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.startup.Misconfigured;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Where files lie: in the bucket when one is set, otherwise in the folder.
 *
 * @param directory a folder that this server may write to
 * @param s3 a bucket
 */
@ConfigurationProperties("linli.pictures")
record StorageSettings(Path directory, @DefaultValue S3 s3) {

    PictureStore store() {
        return s3.isSet() ? new S3Bucket(s3) : new LocalDirectory(directory);
    }

    /**
     * A bucket.
     *
     * @param url of the service, for example https://s3.example.com
     * @param region as the service names it
     */
    record S3(
            @Nullable String url,
            @DefaultValue("us-east-1") String region,
            @Nullable String bucket,
            @Nullable String accessKey,
            @Nullable String secretKey) {

        /** Stops the start when only a part of it is set. */
        boolean isSet() {
            Map<String, @Nullable String> parts = new LinkedHashMap<>();
            parts.put("LINLI_PICTURES_S3_URL", url);
            parts.put("LINLI_PICTURES_S3_BUCKET", bucket);
            parts.put("LINLI_PICTURES_S3_ACCESS_KEY", accessKey);
            parts.put("LINLI_PICTURES_S3_SECRET_KEY", secretKey);
            var missing = parts.entrySet().stream()
                    .filter(part -> !StringUtils.hasText(part.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toList());
            if (!missing.isEmpty() && missing.size() < parts.size()) {
                throw new Misconfigured("%s is not set: set %s together, or none of them for a folder"
                        .formatted(missing.getFirst(), String.join(", ", parts.keySet())));
            }
            return missing.isEmpty();
        }

        @Override
        public String toString() {
            return "S3[" + bucket + "]";
        }
    }
}
