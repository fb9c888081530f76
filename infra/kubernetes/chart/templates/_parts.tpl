{{- define "agenda.labels" -}}
app.kubernetes.io/name: agenda-workers
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .role.name }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{- define "agenda.selector" -}}
app.kubernetes.io/name: agenda-workers
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .role.name }}
{{- end }}

{{- define "agenda.image" -}}
{{ .Values.image.repository }}{{ if .Values.image.digest }}@{{ .Values.image.digest }}{{ else }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}

{{- /* The whole pod of a role: the same for Deployments and CronJobs. */ -}}
{{- define "agenda.pod" -}}
{{- $role := .role -}}
{{- $root := .root -}}
serviceAccountName: {{ $root.Release.Name }}-{{ $role.name }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: {{ $role.graceSeconds }}
{{- with $root.Values.image.pullSecrets }}
imagePullSecrets: {{ toYaml . | nindent 2 }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: {type: RuntimeDefault}
{{- if $role.job }}
restartPolicy: Never
{{- else }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "agenda.selector" . | nindent 8 }}
{{- end }}
{{- with $root.Values.nodeSelector }}
nodeSelector: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with $root.Values.tolerations }}
tolerations: {{ toYaml . | nindent 2 }}
{{- end }}
containers:
  - name: {{ $role.name }}
    image: {{ include "agenda.image" $root }}
    imagePullPolicy: {{ if $root.Values.image.digest }}IfNotPresent{{ else }}Always{{ end }}
    args: {{- toYaml $role.command | nindent 6 }}
    envFrom:
      - configMapRef: {name: {{ $root.Release.Name }}-settings}
    env:
{{- range $name, $value := merge (default dict (index $root.Values.environmentOf $role.name)) $role.environment }}
      - {name: {{ $name }}, value: {{ $value | quote }}}
{{- end }}
{{- range $role.secrets }}
{{- if or (hasPrefix "s3-" .) (ne $root.Values.broker.kind "sqs") }}
{{- if or (not (hasPrefix "s3-" .)) (not $root.Values.cloudIdentity) }}
      - {name: AGENDA_{{ . | replace "-" "_" | upper }}_FILE, value: /run/secrets/agenda/{{ . }}}
{{- end }}
{{- end }}
{{- end }}
{{- with $root.Values.extraEnvironment }}
{{ toYaml . | indent 6 }}
{{- end }}
    securityContext:
      allowPrivilegeEscalation: false
      readOnlyRootFilesystem: true
      capabilities: {drop: [ALL]}
    resources:
      requests:
        cpu: {{ $role.cpu }}
        memory: {{ $role.memory }}
        ephemeral-storage: {{ $role.scratch }}
      limits:
        cpu: {{ $role.cpuLimit }}
        memory: {{ $role.memory }}
        ephemeral-storage: {{ $role.scratchLimit }}
{{- if $role.port }}
    ports:
      - {name: http, containerPort: {{ $role.port }}}
{{- if $root.Values.metrics.enabled }}
      - {name: metrics, containerPort: {{ $root.Values.metrics.port }}}
{{- end }}
    readinessProbe:
      httpGet: {path: /, port: http}
      periodSeconds: 10
      failureThreshold: 3
    livenessProbe:
      tcpSocket: {port: http}
      periodSeconds: 20
      failureThreshold: 6
{{- else if not $role.job }}
{{- if $root.Values.metrics.enabled }}
    ports:
      - {name: metrics, containerPort: {{ $root.Values.metrics.port }}}
{{- end }}
    startupProbe:
      exec: {command: [agenda-alive]}
      periodSeconds: 5
      failureThreshold: 36
    livenessProbe:
      exec: {command: [agenda-alive]}
      periodSeconds: 30
      timeoutSeconds: 5
      failureThreshold: 10
    readinessProbe:
      exec: {command: [agenda-alive]}
      periodSeconds: 30
      timeoutSeconds: 5
{{- end }}
    volumeMounts:
      - {name: scratch, mountPath: /tmp}
      - {name: secrets, mountPath: /run/secrets/agenda, readOnly: true}
      - {name: sources, mountPath: /etc/agenda, readOnly: true}
volumes:
  - name: scratch
    emptyDir: {sizeLimit: {{ $role.scratch }}}
  - name: secrets
    secret:
      secretName: {{ $root.Release.Name }}-{{ $role.name }}
      defaultMode: 0440
      optional: {{ $root.Values.cloudIdentity }}
  - name: sources
    configMap: {name: {{ $root.Release.Name }}-sources}
{{- end }}
