# Takes the program that `mvn verify` has built; the image holds nothing to build with.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 consigne && install -d -o consigne -m 700 /vault
COPY launcher/target/launcher-*-shop.jar /opt/consigne.jar
USER 10001
EXPOSE 8080
# With what every such image has; on the management port, where there is one.
HEALTHCHECK --interval=5s --timeout=6s --start-period=60s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/opt/consigne.jar"]
