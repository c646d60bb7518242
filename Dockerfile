# Takes the program that `mvn verify` has built; the image holds nothing to build with.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 consigne
COPY launcher/target/launcher-*-shop.jar /opt/consigne.jar
USER 10001
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/opt/consigne.jar"]
