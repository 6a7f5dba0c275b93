package org.linli.embedded;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves GraphiQL from the jars that hold it, so that it works without a network. */
@Component
@WhenEmbedded
class GraphiqlPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
        pages.addRedirectViewController("/graphiql/", "/graphiql");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/graphiql/library/**")
                .addResourceLocations(library("graphiql", ""), library("react", "umd/"), library("react-dom", "umd/"));
        files.addResourceHandler("/graphiql/**").addResourceLocations("classpath:/graphiql/");
    }

    /** The jar says its version, so that the version stands in the build file alone. */
    private static String library(String name, String folder) {
        try {
            var facts = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name)));
            return "classpath:/META-INF/resources/webjars/%s/%s/%s"
                    .formatted(name, facts.getProperty("version"), folder);
        } catch (IOException missing) {
            return "classpath:/graphiql/";
        }
    }
}
