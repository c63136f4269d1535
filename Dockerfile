# nginx-lint without a shell, npm or anything else beside Node: docs/integrations.md says how to use it.
FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && rm -rf dist/types

FROM gcr.io/distroless/nodejs24-debian12:nonroot
LABEL org.opencontainers.image.title="nginx-lint" \
      org.opencontainers.image.description="Finds what ends in 502 Bad Gateway in nginx configurations" \
      org.opencontainers.image.source="https://github.com/nginx-lint/nginx-lint" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /src/dist/ /app/
COPY package.json LICENSE /app/
# Mount the configuration here, or anywhere, and name it.
WORKDIR /config
USER nonroot
ENTRYPOINT ["/nodejs/bin/node", "/app/cli.cjs"]
