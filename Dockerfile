# One image for every role: ROLE says which. It holds a Node and the bundle, nothing else: no package manager, no sources.
FROM node:24.21.0-bookworm AS build
WORKDIR /src
COPY . .
RUN npx -y pnpm@12 install --frozen-lockfile \
  && npx -y pnpm@12 exec turbo run build --filter=@leadwright/api \
  && mkdir -p /out/apps/api \
  && cp -r apps/api/dist apps/api/samples /out/apps/api/ \
  && install -m 755 "$(readlink -f node_modules/node/bin/node)" /out/node

FROM debian:bookworm-slim
COPY --from=build /out /app
WORKDIR /app
# The number, not a name, so that Kubernetes can see that it is not root.
USER 65532:65532
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 SANDBOX=off
EXPOSE 3000
ENTRYPOINT ["/app/node", "--max-semi-space-size=4", "apps/api/dist/main.js"]
