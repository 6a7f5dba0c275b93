package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.LinliTest;
import org.springframework.graphql.execution.GraphQlSource;

@LinliTest
class PublicityTests {

    private final GraphQlSource source;
    private final TrustedDocuments trusted;

    PublicityTests(GraphQlSource source, TrustedDocuments trusted) {
        this.source = source;
        this.trusted = trusted;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __typename serverTime }",
                "{ activity(id: 1) { id title place { station { rooms { name } } } community { name } } }",
                "query ($x: Boolean!) { activity(id: 1) { ... @include(if: $x) { id ...F } } } fragment F on Activity { id }",
                "{ organisation(id: 1) { ... on Organisation { children(first: 2) { edges { node { name } } } } } }"
            })
    void documentsOfPublicFieldsArePublic(String document) {
        assertThat(isPublic(document)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ viewer { id } }",
                "{ serverTime viewer { community { name } } }",
                "{ activity(id: 1) { id viewerSignup { id } } }",
                "{ activity(id: 1) { id viewerSignup @include(if: false) { id } } }",
                "query ($x: Boolean! = false) { activity(id: 1) { ... @include(if: $x) { viewerSignup { id } } } }",
                "{ activity(id: 1) { ...F } } fragment F on Activity { ...G } fragment G on Activity { viewerSignup { id } }",
                "{ activities { edges { node { ... on Node { id } } } } }",
                "query A { serverTime } query B { viewer { id } }",
                "mutation { login(input: {code: \"x\"}) { userErrors { code } } }",
                "{ __schema { queryType { name } } }"
            })
    void oneOtherFieldAnywhereMakesADocumentSomebodys(String document) {
        assertThat(isPublic(document)).isFalse();
    }

    @Test
    void theMiniProgramsPublicDocumentsAreKnown() {
        assertThat(trusted.all().stream()
                        .filter(document -> document.client().equals("miniprogram"))
                        .filter(TrustedDocument::isPublic)
                        .map(TrustedDocument::operationName)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "Activities",
                        "Activity",
                        "Ballot",
                        "BallotRecount",
                        "Communities",
                        "FulfilledWishes",
                        "Hall",
                        "HallRules",
                        "HallTopics",
                        "Halls",
                        "HostedBallot",
                        "HostedHalls",
                        "HostedTopic",
                        "HostedTopics",
                        "JoinCommunities",
                        "JoinPlaces",
                        "MessageTemplates",
                        "NearbyStations",
                        "NearbyWishes",
                        "PrivacyPolicy",
                        "Room",
                        "RoomDays",
                        "ServiceDays",
                        "Station",
                        "StationList",
                        "StationRooms",
                        "StationService",
                        "Stations",
                        "TopicComments",
                        "WishMonths",
                        "Wishes");
    }

    private boolean isPublic(String document) {
        return Publicity.of(Parser.parse(document), source.schema());
    }
}
