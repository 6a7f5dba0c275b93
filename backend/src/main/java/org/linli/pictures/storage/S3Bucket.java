package org.linli.pictures.storage;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** Keeps files in a bucket of anything that speaks the language of S3. */
final class S3Bucket implements PictureStore {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final MinioClient client;
    private final String bucket;

    S3Bucket(StorageSettings.S3 settings) {
        var http = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(ANSWER)
                .writeTimeout(ANSWER)
                .callTimeout(ANSWER.multipliedBy(2))
                .followRedirects(false)
                .build();
        this.bucket = settings.bucket();
        this.client = MinioClient.builder()
                .endpoint(settings.url())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(http)
                .build();
    }

    @Override
    public void put(String name, byte[] jpeg) {
        try {
            client.putObject(PutObjectArgs.builder()
                    .bucket(bucket)
                    .object(name)
                    .data(jpeg, jpeg.length)
                    .contentType("image/jpeg")
                    .build());
        } catch (MinioException | IllegalArgumentException failure) {
            throw new StoreAway(failure);
        }
    }

    @Override
    public Optional<byte[]> get(String name) {
        try (var object = client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(name).build())) {
            return Optional.of(object.readAllBytes());
        } catch (ErrorResponseException refusal) {
            if ("NoSuchKey".equals(refusal.errorResponse().code())) {
                return Optional.empty();
            }
            throw new StoreAway(refusal);
        } catch (MinioException | IOException failure) {
            throw new StoreAway(failure);
        }
    }

    @Override
    public void delete(String name) {
        try {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(name).build());
        } catch (MinioException failure) {
            throw new StoreAway(failure);
        }
    }
}
