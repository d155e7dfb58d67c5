export { createDiscovery, type Discovery } from './discover/discovery.ts';
export { createInsights, type Insights, type WorkspaceInfo } from './insights.ts';
