# One of the services, SERVICE by its module. Copies what "mvn package" built; JAVA is any version from 17.
ARG JAVA=25
FROM eclipse-temurin:${JAVA}-jre
RUN useradd --system --uid 10001 --user-group --home-dir /app policyfacts \
  && mkdir -p /app/data && chown policyfacts:policyfacts /app/data
WORKDIR /app
ARG SERVICE
COPY ${SERVICE}/target/lib/ lib/
COPY ${SERVICE}/target/${SERVICE}.jar service.jar
USER policyfacts
VOLUME /app/data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "service.jar"]
