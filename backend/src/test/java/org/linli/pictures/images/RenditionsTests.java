package org.linli.pictures.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionsTests {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void aLargePictureIsMadeInAllSizes(String format) throws Exception {
        var renditions = Renditions.of(PictureFile.of(format, 4_000, 2_000));

        assertThat(renditions.width()).isEqualTo(1_600);
        assertThat(renditions.height()).isEqualTo(800);
        assertThat(image(renditions, Size.MEDIUM).getWidth()).isEqualTo(720);
        assertThat(image(renditions, Size.SMALL).getWidth()).isEqualTo(240);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws Exception {
        var renditions = Renditions.of(PictureFile.of("png", 100, 60));

        assertThat(image(renditions, Size.LARGE).getWidth()).isEqualTo(100);
        assertThat(image(renditions, Size.SMALL).getHeight()).isEqualTo(60);
    }

    @Test
    void whereThePictureWasTakenIsGoneAndItStandsUpright() throws Exception {
        var file = PictureFile.withExif(PictureFile.of("jpeg", 400, 200), 6);
        assertThat(text(file)).contains("GPS-31.2304");

        var renditions = Renditions.of(file);

        assertThat(renditions.width()).isEqualTo(200);
        assertThat(renditions.height()).isEqualTo(400);
        assertThat(new Color(image(renditions, Size.LARGE).getRGB(100, 20)).getRed())
                .isGreaterThan(200);
        assertThat(renditions.files().values())
                .allSatisfy(jpeg -> assertThat(text(jpeg)).doesNotContain("Exif", "GPS-31.2304"));
    }

    @Test
    void takesWebP() throws Exception {
        assertThat(Renditions.of(PictureFile.webp()).width()).isEqualTo(1);
    }

    @Test
    void whatHangsBehindAPictureIsGone() throws Exception {
        var jpeg = PictureFile.of("jpeg", 50, 50);
        var payload = "<script>alert(1)</script>PK".getBytes(StandardCharsets.US_ASCII);
        var polyglot = Arrays.copyOf(jpeg, jpeg.length + payload.length);
        System.arraycopy(payload, 0, polyglot, jpeg.length, payload.length);

        assertThat(Renditions.of(polyglot).files().values())
                .allSatisfy(made -> assertThat(text(made)).doesNotContain("<script>"));
    }

    @Test
    void bombsAreRefusedByTheirHeader() {
        assertThat(problem(PictureFile.bomb(30_000, 30_000))).isEqualTo(UnusablePicture.Problem.PIXELS);
        assertThat(problem(PictureFile.bomb(Integer.MAX_VALUE, 2))).isEqualTo(UnusablePicture.Problem.PIXELS);
    }

    @Test
    void brokenFilesAreRefused() {
        var png = PictureFile.of("png", 300, 300);
        var jpeg = PictureFile.of("jpeg", 300, 300);

        assertThat(problem(Arrays.copyOf(png, png.length / 2))).isEqualTo(UnusablePicture.Problem.BROKEN);
        assertThat(problem(Arrays.copyOf(jpeg, 40))).isEqualTo(UnusablePicture.Problem.BROKEN);
        assertThat(problem(PictureFile.bomb(100, 100))).isEqualTo(UnusablePicture.Problem.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "GIF89a", "BM", "RIFF1234WAVE"})
    void otherKindsAreRefused(String file) {
        assertThat(problem(file.getBytes(StandardCharsets.US_ASCII))).isEqualTo(UnusablePicture.Problem.KIND);
    }

    private static UnusablePicture.Problem problem(byte[] file) {
        return catchThrowableOfType(UnusablePicture.class, () -> Renditions.of(file))
                .problem();
    }

    private static BufferedImage image(Renditions renditions, Size size) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(renditions.files().get(size)));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
