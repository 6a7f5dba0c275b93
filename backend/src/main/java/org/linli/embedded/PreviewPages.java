package org.linli.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.HtmlUtils;

/** Serves the built mini-program to a browser, and says how it is built when it is not. */
@Controller
@WhenEmbedded
class PreviewPages implements WebMvcConfigurer {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Path folder;

    PreviewPages(@Value("${linli.preview.directory:miniprogram-stub/dist}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/preview/**")
                .addResourceLocations(new FileSystemResource(folder + "/"))
                .setCacheControl(CacheControl.noCache());
    }

    @GetMapping({"/", "/preview"})
    String preview() {
        return "redirect:/preview/";
    }

    @GetMapping("/preview/")
    ResponseEntity<?> firstPage() throws IOException {
        var index = new FileSystemResource(folder.resolve("index.html"));
        return index.exists()
                ? ResponseEntity.ok()
                        .contentType(HTML)
                        .cacheControl(CacheControl.noCache())
                        .body(index)
                : ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(HTML).body(explanation());
    }

    private String explanation() throws IOException {
        return new ClassPathResource("preview/not-built.html")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{folder}", HtmlUtils.htmlEscape(folder.toString()));
    }
}
