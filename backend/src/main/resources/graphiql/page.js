const welcome = `# Linli 邻里
#
# To act as a person, sign in with one of the codes
# that the server printed when it started,
# and put the token into "Headers" below:
#   {"Authorization": "Bearer TOKEN"}

{
  serverTime
}
`;

const fetcher = GraphiQL.createFetcher({ url: '/graphql', enableIncrementalDelivery: false });

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: welcome,
    defaultEditorToolsVisibility: 'headers',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: true,
  }),
);
